/** What a list in order holds: `seq` says where. */
export interface Ordered {
  readonly seq: number;
}

/** A list in the order of `seq`, quick to extend at its end and to slice. */
export class OrderedList<T extends Ordered> {
  readonly items: T[] = [];

  insert(item: T): void {
    const last = this.items.at(-1);
    if (!last || last.seq < item.seq) {
      this.items.push(item);
    } else {
      this.items.splice(this.#place(item.seq), 0, item);
    }
  }

  delete(item: T): void {
    const place = this.#place(item.seq);
    if (this.items[place] === item) {
      this.items.splice(place, 1);
    }
  }

  /** Where an item of this order stands, or would stand. */
  #place(seq: number): number {
    let [low, high] = [0, this.items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.items[middle]?.seq ?? Infinity) < seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

/** Lists in order, by a key; a list that is empty is dropped. */
export class ListsByKey<T extends Ordered> {
  readonly #lists = new Map<string, OrderedList<T>>();

  get(key: string): readonly T[] {
    return this.#lists.get(key)?.items ?? [];
  }

  insert(key: string, item: T): void {
    let list = this.#lists.get(key);
    if (!list) {
      list = new OrderedList();
      this.#lists.set(key, list);
    }
    list.insert(item);
  }

  delete(key: string, item: T): void {
    const list = this.#lists.get(key);
    list?.delete(item);
    if (list?.items.length === 0) {
      this.#lists.delete(key);
    }
  }
}

/** Goes through several lists at once, in order. */
export function* inOrder<T extends Ordered>(
  lists: readonly (readonly T[])[],
): Generator<T> {
  const heads = lists.flatMap((list) => {
    const rest = list[Symbol.iterator]();
    const {value, done} = rest.next();
    return done ? [] : [{item: value, rest}];
  });
  for (;;) {
    const [first, ...others] = heads;
    if (!first) {
      return;
    }
    const next = others.reduce(
      (least, head) => (head.item.seq < least.item.seq ? head : least),
      first,
    );
    yield next.item;
    const {value, done} = next.rest.next();
    if (done) {
      heads.splice(heads.indexOf(next), 1);
    } else {
      next.item = value;
    }
  }
}
