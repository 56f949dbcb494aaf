import type { Feature } from './feature.ts'

const TITLE = '栖禾县民政局2025年工作总结'
const LINES = [
  '一、社会救助',
  '在册低保对象3120户4876人，比上年减少2.1%。',
  '二、养老服务',
  '新建养老用房1200m²，助餐点累计服务11.6万人次。',
  '1.完善三级网络。',
  '2.组织两期轮训。',
] as const
const [FIRST, WORDS, SECOND, OTHER, ITEM, LAST] = LINES

const page = (body: string) =>
  new TextEncoder().encode(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>栖禾县人民政府</title></head><body>${body}</body></html>`,
  )
const raised = OTHER.replace('²', '<sup>2</sup>')
const items = '<ol><li>完善三级网络。</li><li><p>组织两期轮训。</p></li></ol>'
const article = `<h1>${TITLE}</h1><p>${FIRST}</p><p>${WORDS}</p><p>${SECOND}</p><p>${raised}</p>${items}`
const MENU = ['首页', '机构职能', '通知公告', '政策文件'].map(name => `<li><a href="#">${name}</a></li>`).join('')

/** Pages as offices and their sites make them. */
export const PAGES_OF_SITES: Feature = {
  name: 'pages-of-sites',
  text: [TITLE, ...LINES].join('\n'),
  outline: [
    { level: 1, heading: FIRST },
    { level: 1, heading: SECOND },
    { level: 3, heading: ITEM },
    { level: 3, heading: LAST },
  ],
  files: {
    'layout.html': () => page(`<table><tr><td><ul>${MENU}</ul></td><td>${article}</td></tr></table>`),
    'hidden.html': () =>
      page(
        `${article.replace('3120户', '<del>3119户</del>3120户')}<div style="display:none">热词99个</div><p hidden>备用88个</p><noframes>换一个浏览器</noframes>`,
      ),
    'source-lines.html': () => page(article.replace('户4876', '户\n      4876').replace('累计', '累\n      计')),
    'breaks.html': () => page(`<div>${[TITLE, ...LINES].map(line => `　　${line}`).join('<br>')}</div>`),
    'preformatted.html': () => page(`<pre>${[TITLE, ...LINES].join('\n')}</pre>`),
    'fragment.html': () => new TextEncoder().encode(`<font size="3">${[TITLE, ...LINES].join('<br>')}</font>`),
    'encoded-twice.html': () => page(article.replace(LAST, `&amp;nbsp;${LAST}`).replace(WORDS, `&amp;nbsp;&amp;nbsp;${WORDS}`)),
    'around.html': () =>
      page(
        `<div>您现在的位置：<a href="/">首页</a> &gt; <a href="/a">政务公开</a> &gt; 正文</div>${article}<div>主办：栖禾县人民政府办公室　承办：栖禾县大数据中心</div>`,
      ),
  },
}
