/** The weights of the assignment. Likeness runs from about −1 to 1; the outcome moves little when any of them moves by a third. */
export const TUNING = {
  /** The least likeness with which a fitting figure is believed, by its number of telling digits: the more digits, the less by chance. */
  least: [0.4, 0.3, 0.15, 0, -0.25],
  /** The same where the indicator is the only one of its kind that the text has not stated: then little is left to chance. */
  leastAlone: [0.1, 0.02, -0.05, -0.15, -0.25],
  /** The same for a figure that must be computed: there are many such, and rates of growth are all alike. */
  leastDerived: [0.45, 0.45, 0.42, 0.3, 0.2],
  /** How much better a name without the figure must fit than that of a computed one. */
  betterNamed: 0.2,
  /** By number of telling digits: with so many indicators unstated a figure may well fall on one of them by chance. */
  chance: [2, 6, 30, 200, 1000],
  /** A bare number fits units of every kind. */
  leastWithoutUnit: 0.15,
  /** By number of telling digits: a fact stated again must be named as well as this, and nearly as well as where it is named best. */
  leastRepeated: [0.5, 0.5, 0.5, 0.5, 0.15],
  repeatedBelow: [0.35, 0.35, 0.35, 0.35, 0.7],
  /** Nearly, where the name explains less than `explained` of the words. */
  explained: 0.85,
  strangeBelow: [0.1, 0.1, 0.15, 0.3, 0.5],
  /** The same for a plan in a section on plans, where 年内完成投资 says what is planned. */
  leastPlanned: 0.05,
  /** How much better a computed figure must be named than a supplied one. */
  computed: 0.2,
  /** How much better a fact stated again must be named than the one that is left for a figure. */
  repeatedOver: 0.9,
  /** How much better a subject that is stated nowhere must fit before a repetition is held to be an error. */
  repeatedInstead: 0.05,
  /** How much better subjects must fit when exchanged before figures are held to be exchanged. */
  exchange: 0.07,
  /** How much worse one of the two may be named by the other’s words alone, when both together gain. */
  mutual: 0.3,
  /** How well another must be named, and how much better, before what a figure states is not believed though it fits. */
  dominant: 0.75,
  dominantOver: 0.6,
  /** How much better a subject that is stated nowhere must fit before it is held to be meant. */
  unstated: 0.3,
  /** What it costs two wrong figures to be held for the same candidate. */
  shared: 0.3,
  /** How much better other words must name a candidate before its figure is held to be misplaced. */
  misplaced: 0.2,
  /** Names less like than this are not dealt out. */
  faintest: 0.05,
  /** Below this a name without the figure is another subject. */
  leastNamed: 0.4,
  /** What the wrong sense of a change takes from likeness; given back when the sense is all that is wrong. */
  sense: 0.4,
  /** What it says for a name of a rest that the figures before leave just this. */
  rest: 0.4,
  /** What a unit of the same kind that is not the same takes: 所 for 家, 元 for 元/人/月. */
  otherUnit: 0.06,
  /** Two candidates nearer in likeness than this are told apart by nothing. */
  alike: 0.015,
} as const
