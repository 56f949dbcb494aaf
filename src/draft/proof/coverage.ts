import type { IndicatorSet } from '#indicator/set.ts'
import type { Coverage, Gap } from '../draft.ts'
import type { WrittenSection } from './document.ts'
import { type Reasons, statedIds } from './prove.ts'

/** Ids of the passages that sentences of these sections were taken from, each once. */
export function passagesIn(sections: readonly WrittenSection[]): readonly string[] {
  const templates = templatesIn(sections)
  return [...new Set(templates.flatMap(({ model }) => (model !== null && 'passage' in model ? [model.passage] : [])))]
}

/** Ids of the indicators that these sections state. */
export function idsIn(sections: readonly WrittenSection[]): readonly string[] {
  return templatesIn(sections).flatMap(statedIds)
}

/** Which indicators the text states, by a reference or in a note, and why it does not state the others. */
export function coverageOf(set: IndicatorSet, sections: readonly WrittenSection[], inNotes: readonly string[], reasons: Reasons): Coverage {
  const said = new Set([...templatesIn(sections).flatMap(statedIds), ...inNotes])
  const ids = set.indicators.map(item => item.id)
  const unstated = ids.filter(id => !said.has(id))
  return {
    stated: ids.filter(id => said.has(id)),
    unstated,
    reasons: Object.fromEntries(unstated.map(id => [id, reasons.get(id) ?? '没有可以放置它的章节'])),
  }
}

/** What the writer must still supply: sections where nothing stands, faults of the outline, notes that could not be written. */
export function gapsOf(
  sections: readonly WrittenSection[],
  faults: readonly string[],
  set: IndicatorSet,
  reasons: Reasons,
): readonly Gap[] {
  const empty = sections.flatMap(({ heading, gap, paragraphs }) =>
    gap !== null && paragraphs.every(paragraph => paragraph.sentences.length === 0) ? [{ section: heading, message: gap }] : [],
  )
  const notes = (set.notes ?? []).flatMap(note => {
    const why = reasons.get(`note ${note.id}`)
    return why === undefined ? [] : [{ section: '', message: `工作要点 ${note.id} 没有写入：${why}` }]
  })
  const unitless = set.indicators
    .filter(({ unit, name }) => unit === '' && !/(?:指数|系数|比|得分)$/u.test(name))
    .map(({ name }) => ({ section: '', message: `指标“${name}”没有单位，正文只能写出数字` }))
  return [...empty, ...faults.map(message => ({ section: '', message })), ...notes, ...unitless]
}

function templatesIn(sections: readonly WrittenSection[]) {
  return sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map(({ template }) => template)))
}
