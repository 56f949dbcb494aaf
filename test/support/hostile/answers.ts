import { pick, type Random } from '../../../scripts/evaluate/random.ts'
import { obedientAnswer } from '../well-behaved-model.ts'
import { poison } from './poisons.ts'

/** What a hostile model wrote, and which of its words are lies. */
export interface HostileAnswer {
  readonly text: string
  readonly lies: readonly string[]
}

const ROW = /^([a-z][a-z0-9_.]*)\|([^|\n]+)\|/gmu
const MOST_POISONS = 3

/** An answer to any question: the schema filled with poisoned sentences, in a shape that is sometimes no answer at all. */
export function hostileAnswer(user: string, schema: unknown, random: Random): HostileAnswer {
  const lies: string[] = []
  const rows = [...user.matchAll(ROW)].map(([, id = '', name = '']) => ({ id, name }))
  const sentence = () => {
    const made = poisonedSentence(rows, random)
    lies.push(...made.lies)
    return made.text
  }
  const value = filled(schema, sentence, random, 0)
  return { text: shaped(JSON.stringify(value), sentence, user, random), lies }
}

interface Row {
  readonly id: string
  readonly name: string
}

/** An honest sentence on one of the rows with poison put somewhere into it; one in eight is left honest. */
function poisonedSentence(rows: readonly Row[], random: Random): HostileAnswer {
  const ids = rows.map(({ id }) => id)
  const { id, name } = rows.length === 0 ? { id: 'no.such', name: '某项工作' } : pick(rows, random)
  let text = pick(
    [`${name}为{{${id}}}。`, `全县共有${name}{{${id}}}。`, `进一步做好有关工作，${name}为{{${id}}}，成效明显。`, `${name}{{${id}}}`],
    random,
  )
  if (random() < 0.125) return { text, lies: [] }
  const lies: string[] = []
  for (let count = 1 + Math.floor(random() * MOST_POISONS); count > 0; count -= 1) {
    const { text: words, isForbidden } = poison(random, ids)
    const at = pick(seams(text), random)
    text = text.slice(0, at) + words + text.slice(at)
    if (isForbidden) lies.push(words)
  }
  // Poison put into poison is another poison: only what still stands is looked for
  return { text, lies: lies.filter(lie => text.includes(lie)) }
}

/** Places between characters, not within a reference. */
function seams(text: string): readonly number[] {
  const open = [...text.matchAll(/\{\{[^{}]*\}\}/gu)].map(({ index, 0: mark }) => [index, index + mark.length] as const)
  return Array.from({ length: text.length + 1 }, (_, at) => at).filter(at => !open.some(([start, end]) => at > start && at < end))
}

/** A value for any JSON schema, whatever its patterns ask for. */
function filled(schema: unknown, sentence: () => string, random: Random, depth: number): unknown {
  if (typeof schema !== 'object' || schema === null || depth > 6) return sentence()
  const { type, properties, items } = schema as { type?: unknown; properties?: Record<string, unknown>; items?: unknown }
  switch (type) {
    case 'object':
      return Object.fromEntries(Object.entries(properties ?? {}).map(([key, part]) => [key, filled(part, sentence, random, depth + 1)]))
    case 'array':
      return Array.from({ length: Math.floor(random() * 7) }, () => filled(items, sentence, random, depth + 1))
    case 'number':
    case 'integer':
      return Math.floor(random() * 10_000_000)
    case 'boolean':
      return random() < 0.5
    default:
      return sentence()
  }
}

/** The answer in the shape that was asked for, mostly; else wrapped, cut, doubled, of another shape, or no JSON. */
function shaped(json: string, sentence: () => string, user: string, random: Random): string {
  if (random() < 0.6) return json
  return pick<() => string>(
    [
      () => `好的，以下是结果：\n\`\`\`json\n${json}\n\`\`\`\n共5821347户。`,
      () => `<think>${json}</think>${json}`,
      () => json.slice(0, Math.floor(random() * json.length)),
      () => json + json,
      () => json.replaceAll('"', "'"),
      () => `[${json}]`,
      () => JSON.stringify({ sentences: [{ text: sentence() }, 5821347, null, [sentence()], true] }),
      () => JSON.stringify({ sentences: sentence() }),
      () => JSON.stringify({ sentences: { 0: sentence() } }),
      () => JSON.stringify({ sentences: Array.from({ length: 200 }, sentence) }),
      () => JSON.stringify({ sentences: ['5821347'.repeat(2000), sentence()] }),
      () => JSON.stringify({ sentences: [], 说明: sentence() }),
      () => `{"sentences":["${'{{'.repeat(500)}"]}`,
      () => `{"sentences":["\\ud83d","\\u0000","\\u0035\\u0038户{{${user.slice(0, 5)}}}"]}`,
      () => '{"sentences":'.repeat(300),
      () => '['.repeat(5000),
      () => 'null',
      () => '',
      () => '抱歉，我无法完成。共有5821347户。',
      () => [sentence(), sentence(), sentence()].join('\n'),
      () => `1. ${sentence()}\n2. ${sentence()}`,
      () => obedientAnswer(user),
    ],
    random,
  )()
}
