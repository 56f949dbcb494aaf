import table from './read-radicals.json' with { type: 'json' }

const SUPPLEMENT = new Map(table.radicals.split(' ').map(pair => [pair.charAt(0), pair.charAt(1)]))
const RADICAL = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff]/g
const TRADITIONAL = /[們發縣區補貼總結關務會門無開題]/g
const SIMPLIFIED = /[们发县区补贴总结关务会门无开题]/g

/**
 * Characters in place of radicals: browsers that print to PDF, and text copied from such files, write ⼈⺠ (two radicals)
 * where 人民 stood, because both share a glyph. One code unit stays one code unit.
 */
export function withoutRadicals(text: string): { readonly text: string; readonly count: number } {
  let count = 0
  const isTraditional = isTraditionalText(text)
  const written = text.replace(RADICAL, radical => {
    const character = characterOf(radical, isTraditional)
    if (character !== radical) count += 1
    return character
  })
  return { text: written, count }
}

/** Unicode equates ⼾ with 戶; a Simplified text means 户. */
function characterOf(radical: string, isTraditional: boolean): string {
  if (radical === '\u2f3e') return isTraditional ? '戶' : '户'
  const character = SUPPLEMENT.get(radical) ?? radical.normalize('NFKC')
  return character.length === 1 ? character : radical
}

/**
 * Two characters with one glyph: a font gives the one for the other when its text is taken from a PDF. A dash of Chinese text is U+2014,
 * and a Traditional text that has no 戶 at all means it by 户.
 */
export function withoutTwins(text: string): string {
  const dashed = text.replaceAll('\u2015', '\u2014')
  return isTraditionalText(text) && !text.includes('戶') ? dashed.replaceAll('户', '戶') : dashed
}

function isTraditionalText(text: string): boolean {
  return (text.match(TRADITIONAL)?.length ?? 0) > (text.match(SIMPLIFIED)?.length ?? 0)
}
