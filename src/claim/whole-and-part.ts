/** 其中: a part of what stands before opens here. */
const AMONG = /^[\s，,；;、（(]*其中/u
/** 其余, 剩余, 余下: what is left of the whole before. */
const REST = '其余|剩余|余下|剩下|尚余'
const OPENS_REST = new RegExp(`^\\s*(?:${REST})的?\\s*$`, 'u')
/** Words that open a rest and other things too: 另有3人, 其他2处. */
const MAY_OPEN_REST = new RegExp(`^[\\s，,；;]*(?:${REST}|其他|还剩|剩|还有|尚有|另有|仍有|另)的?\\s*$`, 'u')
const ENDS_IN_REST = new RegExp(`(?:${REST})(?:的|尚有|还有|未[^，。；]{0,6})?\\s*$`, 'u')
/** A part opens with the last words that say so: 其中老年人1206人（其中80岁以上 has two. */
const OPENS_ONE_PART = new RegExp(`${AMONG.source}(?!.*其中)`, 'u')

/** Whether the words before a figure open the parts of the whole before them: ，其中城市. */
export function opensPart(words: string): boolean {
  return AMONG.test(words)
}

/** Whether words say 其中 and nothing else. */
export function isAmong(words: string): boolean {
  return opensPart(words) && withoutAmong(words).trim() === ''
}

/** Whether they do so and hold no further 其中. */
export function opensOnePart(words: string): boolean {
  return OPENS_ONE_PART.test(words)
}

/** Words that open a part, without 其中 and what stands before it. */
export function withoutAmong(words: string): string {
  return words.replace(AMONG, '')
}

/** Whether the words before a figure are those of a rest and nothing else: 其余, 剩余的. */
export function isRest(words: string): boolean {
  return OPENS_REST.test(words)
}

/** Whether they can be those of a rest, if the figures say so too: 另有, 还剩. */
export function canBeRest(words: string): boolean {
  return MAY_OPEN_REST.test(words)
}

/** Whether the words before a figure end in those of a rest: 已转为散居，其余未整改. */
export function endsInRest(words: string): boolean {
  return ENDS_IN_REST.test(words)
}
