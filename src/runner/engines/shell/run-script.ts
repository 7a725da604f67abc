import type {BashExecResult} from 'just-bash/browser';
import {Bash} from 'just-bash/browser';
import {curlCommand} from './curl/command.ts';
import {jqCommand} from './jq.ts';

/** Interprets a Bash script; its `curl` sends with the given function. */
export function runScript(
  script: string,
  send: typeof fetch,
): Promise<BashExecResult> {
  const bash = new Bash({
    customCommands: [curlCommand(send), jqCommand()],
    // The frame and its policy are the wall; this would replace what they need.
    defenseInDepth: false,
  });
  return bash.exec(script, {rawScript: true});
}
