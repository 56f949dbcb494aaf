import { encode } from '#test/adapters/files/read-fixtures.ts'
import type { Feature } from './feature.ts'

const TITLE = '栖禾县民政局关于2025年民生实事完成情况的通报'
const LINES = [
  '各乡镇人民政府，局属各单位：',
  '2025年承诺的8件民生实事全部完成，现将情况通报如下。',
  '一、主要特点',
  '累计完成投资2374万元，比计划多126万元，平均提前19天完工。',
  '二、工作要求',
  '对三年来建成的41个项目逐一回访，明年3月底前完成。',
] as const
const [, , FIRST, , SECOND] = LINES
const utf8 = (html: string) => new TextEncoder().encode(html)

/** A portal: the day, languages, a menu of plain words and a list of other pages above the title, related pages and the site's keepers below. */
function portal(): Uint8Array {
  const menu = ['首页', '要闻', '公开', '服务', '互动'].map(name => `<li>${name}</li>`).join('')
  const others = '<h3>政策文件</h3><ul><li><a>关于养老机构监管的意见</a><span>12-03</span></li><li><a>更多&gt;&gt;</a></li></ul>'
  const body = LINES.map(line => `<div>　　${line}</div>`).join('')
  return utf8(
    `<html><head><meta charset="utf-8"></head><body><div>今天是2025年12月30日 星期二</div><div>简体 | 繁體 | English | RSS</div><ul>${menu}</ul>${others}<h2>${TITLE}</h2><p>时间：2025-12-29　来源：局办公室　【字号：大 中 小】</p>${body}<div>（责任编辑：李某）</div><h4>相关链接</h4><ul><li><a>图解：民生实事</a></li><li><a>视频：民生实事</a></li></ul><p>主办单位：栖禾县民政局　运维单位：县大数据中心</p></body></html>`,
  )
}

/** What a messenger's page shows only when its script has run. */
function message(): Uint8Array {
  const body = LINES.map(line => `<section><p><span>${line}</span></p></section>`).join('<section><br></section>')
  return utf8(
    `<html><head><meta charset="utf-8"><title></title></head><body><h1>${TITLE}</h1><div><span>原创</span><a>栖禾民政</a><em>2025-12-29 18:02</em><em>安徽</em></div><div id="content" style="visibility: hidden"><p>点击上方蓝字关注我们</p>${body}<p>END</p><p>编辑：小周　审核：老陈</p><p>往期推荐</p><p><a>养老工作会召开</a></p></div><div>预览时标签不可点</div><div>微信扫一扫<br>关注该公众号</div></body></html>`,
  )
}

/** A page that Word saved: the number of each heading stands beside it, marked as a list's and padded. */
function word(): Uint8Array {
  const listed = (number: string, text: string) =>
    `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>${number}<span style='font:7pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`
  const body = LINES.map(line =>
    line === FIRST || line === SECOND ? listed(line.slice(0, 2), line.slice(2)) : `<p class=MsoNormal>${line}<o:p></o:p></p>`,
  )
  return utf8(
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"></head><body><p align=center>${TITLE}</p>${body.join('\n')}</body></html>`,
  )
}

/** A page of tables from before style sheets. */
function tables(): Uint8Array {
  const body = LINES.map(line => `&nbsp;&nbsp;&nbsp;&nbsp;${line}`).join('<br><br>\r\n')
  const cells = [
    '欢迎您！ 设为首页 | 加入收藏',
    '首页　|　机构设置　|　民政动态　|　公告公示',
    `<b>${TITLE}</b>`,
    '作者：办公室　来源：本站原创　点击数：1057　更新时间：2025-12-29',
    body,
    '上一篇文章：<a>半年工作会</a><br>下一篇文章：<a>申报通知</a>',
    '【发表评论】【加入收藏】【告诉好友】【打印此文】【关闭窗口】',
  ]
  return encode(
    `<html><head><meta charset="gb2312"></head><body><table>${cells.map(cell => `<tr><td>${cell}</td></tr>`).join('')}</table></body></html>`,
    'gb18030',
  )
}

/** Pages of sites with all that stands around a report on them. */
export const SITE_FRAMES: Feature = {
  name: 'site-frames',
  text: [TITLE, ...LINES].join('\n'),
  outline: [FIRST, SECOND].map(heading => ({ level: 1, heading })),
  files: { 'portal.html': portal, 'message.html': message, 'word.html': word, 'tables.html': tables },
}
