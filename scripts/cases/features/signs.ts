import { convertByOffice } from '../office.ts'
import type { Feature } from './feature.ts'
import { flatOdt } from './flat-odt.ts'
import { handDocx, paragraph, run } from './hand-docx.ts'

const TITLE = '栖禾县民政局2025年工作要点'
const FIRST = '一、救助工作'
const WORDS = '上半年完成入户核查3098户，社区（村）网格员每周走访，重点对象一户一策。'
const SECOND = '二、安全管理'
const OTHER = '机构消防检查√ 燃气检查√ 应急演练2-3次。'

/** Signs that show nothing or are drawn by special fonts, words that are hidden or only hold a place, controls around all of it. */
function byHand(): Uint8Array {
  const sign = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
  const ruby = `<w:r><w:ruby><w:rt>${run('fáng')}</w:rt><w:rubyBase>${run('防')}</w:rubyBase></w:ruby></w:r>`
  const placeholder = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字。')}</w:sdtContent></w:sdt>`
  const control = (content: string) => `<w:sdt><w:sdtPr><w:alias w:val="正文"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  return handDocx(
    [
      paragraph(run('栖禾县民政局') + control(run('2025年')) + run('工作要点')),
      paragraph(run(FIRST)),
      control(
        paragraph(
          `<w:r><w:tab/></w:r>${run('上半年完成入户核查3098户，')}${run('内部口径，不对外', '<w:vanish/>')}${run('社区')}<w:r><w:softHyphen/></w:r>${run('（村）')}<w:smartTag>${run('网格员')}</w:smartTag>${run('每周走访，')}${placeholder}<w:hyperlink>${run('重点对象')}</w:hyperlink>${run('一户一策。', '<w:vanish w:val="0"/>')}`,
        ),
      ),
      paragraph(run('二、安全管理')),
      paragraph(
        `${run('机构消')}${ruby}${run('检查')}${sign}<w:r><w:tab/></w:r>${run('燃气检查')}${sign}${run(' 应急演练2')}<w:r><w:noBreakHyphen/></w:r>${run('3次。')}`,
      ),
    ].join(''),
  )
}

function byOffice(): Promise<Uint8Array> {
  const body = `<text:p>${TITLE}</text:p><text:p>${FIRST}</text:p><text:p><text:tab/>上半年完成入户核查3098户，社区\u00ad（村）网格员每周走访，重点对象一户一策。</text:p><text:p>${SECOND}</text:p><text:p>机构消<text:ruby><text:ruby-base>防</text:ruby-base><text:ruby-text>fáng</text:ruby-text></text:ruby>检查√<text:s/>燃气检查√<text:tab/>应急演练2-3次。</text:p>`
  return convertByOffice(flatOdt(body), 'fodt', 'docx')
}

export const SIGNS: Feature = {
  name: 'signs-and-controls',
  text: [TITLE, FIRST, WORDS, SECOND, OTHER].join('\n'),
  outline: [
    { level: 1, heading: FIRST },
    { level: 1, heading: SECOND },
  ],
  files: { 'hand.docx': byHand, 'office.docx': byOffice },
}
