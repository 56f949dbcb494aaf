import { convertByOffice } from '../office.ts'
import type { Feature } from './feature.ts'
import { flatOdt } from './flat-odt.ts'
import { handDocx, paragraph, run } from './hand-docx.ts'

const TEXT = [
  '栖禾县民政局2025年上半年工作总结',
  '一、养老服务',
  '全县建成助餐点49处，覆盖全部乡镇，上半年服务老年人5.2万人次。',
  '护理型床位占比58%，比年初提高7个百分点。',
  '二、社会事务',
  '办理结婚登记864对，补发证件120件。',
]

const BY = 'w:id="1" w:author="校对" w:date="2025-07-01T00:00:00Z"'
const inserted = (text: string) => `<w:ins ${BY}>${run(text)}</w:ins>`
const deleted = (text: string) => `<w:del ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
const movedAway = (text: string) => `<w:moveFrom ${BY}>${run(text)}</w:moveFrom>`
const movedHere = (text: string) => `<w:moveTo ${BY}>${run(text)}</w:moveTo>`
const endDeleted = `<w:rPr><w:del ${BY}/></w:rPr>`

/** Every kind of revision: insertions, deletions, moves, a deleted and a joined paragraph, changed properties. */
function byHand(): Uint8Array {
  return handDocx(
    [
      paragraph(run('栖禾县民政局') + deleted('2024年') + inserted('2025年') + run('上半年工作总结')),
      paragraph(run('一、养老服务')),
      paragraph(
        `${run('全县建成助餐点')}${deleted('45')}${inserted('49')}${run('处，')}${movedAway('上半年服务老年人5.2万人次，')}${run('覆盖全部乡镇')}${movedHere('，上半年服务老年人5.2万人次')}${run('。')}`,
      ),
      paragraph(deleted('此段待核实，暂不写入。'), endDeleted),
      paragraph(run('护理型床位占比58%，'), endDeleted),
      paragraph(run('比年初提高7个百分点。', `<w:rPrChange ${BY}><w:rPr><w:b/></w:rPr></w:rPrChange>`)),
      paragraph(run('二、社会事务'), `<w:pPrChange ${BY}><w:pPr><w:pStyle w:val="1"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>`),
      paragraph(`${run('办理结婚登记864对')}<w:del ${BY}>${run('、离婚登记301对')}</w:del>${run('，补发证件120件。')}`),
    ].join(''),
  )
}

/** The same, tracked by LibreOffice. */
function byOffice(): Promise<Uint8Array> {
  const info = '<office:change-info><dc:creator>校对</dc:creator><dc:date>2025-07-01T00:00:00</dc:date></office:change-info>'
  const deletion = (id: string, words: string) =>
    `<text:changed-region text:id="${id}"><text:deletion>${info}<text:p>${words}</text:p></text:deletion></text:changed-region>`
  const insertion = (id: string) => `<text:changed-region text:id="${id}"><text:insertion>${info}</text:insertion></text:changed-region>`
  const body = [
    `<text:tracked-changes>${deletion('d1', '45')}${insertion('i1')}${deletion('d2', '、离婚登记301对')}</text:tracked-changes>`,
    `<text:p>${TEXT[0]}</text:p><text:p>${TEXT[1]}</text:p>`,
    '<text:p>全县建成助餐点<text:change text:change-id="d1"/><text:change-start text:change-id="i1"/>49<text:change-end text:change-id="i1"/>处，覆盖全部乡镇，上半年服务老年人5.2万人次。</text:p>',
    `<text:p>${TEXT[3]}</text:p><text:p>${TEXT[4]}</text:p>`,
    '<text:p>办理结婚登记864对<text:change text:change-id="d2"/>，补发证件120件。</text:p>',
  ]
  return convertByOffice(flatOdt(body.join('')), 'fodt', 'docx')
}

export const REVISIONS: Feature = {
  name: 'revisions',
  text: TEXT.join('\n'),
  outline: [
    { level: 1, heading: '一、养老服务' },
    { level: 1, heading: '二、社会事务' },
  ],
  files: { 'hand.docx': byHand, 'office.docx': byOffice },
}
