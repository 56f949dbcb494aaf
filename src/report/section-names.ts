import lexicon from './section-names.json' with { type: 'json' }
import { simplified } from './simplified.ts'

const NAMES = lexicon.names.map(name => new RegExp(`^(?:${name})$`))

/** Whether a line is what reports usually call a section (工作开展情况, 存在的问题, 下一步打算), and nothing more. */
export function namesSection(line: string): boolean {
  const words = simplified(line).replace(/[\s　]/g, '')
  return words.length <= 20 && NAMES.some(name => name.test(words))
}
