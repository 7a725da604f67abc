/** Words that PHP keeps for itself: a class of such a name is generated with `PB` before it. */
const WORDS =
  'abstract and array as break callable case catch class clone const continue declare default die do echo else elseif empty enddeclare endfor endforeach endif endswitch endwhile eval exit extends final finally fn for foreach function global goto if implements include include_once instanceof insteadof interface isset list match namespace new or parent print private protected public readonly require require_once return self static switch throw trait try unset use var while xor yield int float bool string true false null void iterable';

const RESERVED: ReadonlySet<string> = new Set(WORDS.split(' '));

/** Whether a name means something to PHP, in any case of letters. */
export function isReserved(name: string): boolean {
  return RESERVED.has(name.toLowerCase());
}
