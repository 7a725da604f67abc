/** Why a statement is not shown by a proof. */
export const REASONS = {
  /** A title or lead-in that claims nothing of the API. */
  topic: 'It names what follows, and claims nothing of the API by itself.',
  link: 'It leads to another page or section; the build checks that it is there.',
  advice: 'It is advice, for the reader to weigh.',
  meaning:
    'It says what a word or a value means to people; the API only keeps it.',
  service:
    "It is about Clarifai's service or its account, which the tests do not ask.",
  drawing: 'It describes a drawing, for those who do not see it.',
  client:
    'It is about a tool that is not ours, as its makers document it; the tests run it, and do not install it.',
  project: 'It is about this project, not the API.',
} as const;
