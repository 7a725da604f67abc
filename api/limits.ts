/** The sandbox's limits; the documentation prints them from here. */
export const LIMITS = {
  /** Bytes of a request's body; more answers 40033. */
  bodyBytes: 5 * 1024 * 1024,
  /** Items of a POST, PATCH or DELETE, and ids in a filter. */
  batch: 128,
  /**
   * Objects and lists within one another in a request. Protobuf takes three
   * messages for each, and its readers, the official clients', stop at 100.
   */
  depth: 32,
  /** Characters of an id. */
  idLength: 128,
  /** Results of a page, when `per_page` doesn't say. */
  perPageDefault: 20,
  /** The most that `per_page` can ask for. */
  perPage: 1000,
} as const;

/** How much of each kind a workspace of a hosted sandbox holds at most. */
export const WORKSPACE_ITEMS = {
  input: 1000,
  annotation: 5000,
  concept: 2000,
} as const;
