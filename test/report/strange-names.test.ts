import { describe, expect, test } from 'vitest'
import { maskText } from '#report/mask.ts'
import { findNames } from '#report/names.ts'
import { strangeRuns } from '#report/strange-runs.ts'

/** The names of a text with their marks: 〔人名〕贺兰松. */
function namesIn(text: string): readonly string[] {
  return findNames(text).map(({ span, mark }) => mark + text.slice(span.start, span.end))
}

test('strangeRuns() finds characters that make no words', () => {
  const text = '在栀影坪试点，由翎迦物业承接，开展摸排和走访'
  expect(strangeRuns(text).map(({ start, end }) => text.slice(start, end))).toEqual(['栀影坪', '翎迦'])
})

describe('findNames() finds', () => {
  test.for([
    ['委托樨禾物业承接', ['〔机构〕樨禾物业']],
    ['运营栀影坪敬老院', ['〔机构〕栀影坪敬老院']],
    ['引进拼惠达销售', ['〔名称〕拼惠达']],
    ['“桐笺鲜”卖到外地', ['〔活动〕桐笺鲜']],
    ['创办的“阿婆手作”吸纳就业', ['〔活动〕阿婆手作']],
  ] as const)('what makes no words: %s', ([text, names]) => {
    expect(namesIn(text)).toEqual(names)
  })

  test.for([
    ['专家司徒岚授课', ['〔人名〕司徒岚']],
    ['农民工邝守田等人', ['〔人名〕邝守田']],
    ['学员吴国庆在家创业', ['〔人名〕吴国庆']],
    ['举报人李先生、苗律师到场', ['〔人名〕李', '〔人名〕苗']],
    ['化解刘某与赵某英的土地纠纷', ['〔人名〕刘某', '〔人名〕赵某英']],
    ['由郝建平任组长', ['〔人名〕郝建平']],
    ['脑瘫儿童豆豆（化名）', ['〔人名〕豆豆']],
    ['施工员尤大海驻场，网格长滕建军、队员', ['〔人名〕尤大海', '〔人名〕滕建军']],
    ['调解员老耿化解纠纷，独居老人覃婆婆', ['〔人名〕老耿', '〔人名〕覃婆婆']],
    ['化解张某某与邱氏兄弟的纠纷', ['〔人名〕张某某', '〔人名〕邱']],
    ['由谷雨荷带队', ['〔人名〕谷雨荷']],
    ['护林队苟队长、楚教授到场，邻居的荀姨也来', ['〔人名〕苟', '〔人名〕楚', '〔人名〕荀姨']],
    ['老人自称“阿木”，本名（字景明）', ['〔人名〕阿木', '〔人名〕景明']],
    ['村里祁三叔带头', ['〔人名〕祁三叔']],
    ['牧民萨仁高娃赶来，吐尔地汗大叔说好', ['〔人名〕萨仁高娃', '〔人名〕吐尔地汗']],
    ['教师旺么多杰讲课', ['〔人名〕旺么多杰']],
    ['孙女钮彪搀扶，厨师游子衿每天备菜', ['〔人名〕钮彪', '〔人名〕游子衿']],
    ['网格员陆索菲娅，青年贺兰松在家', ['〔人名〕陆索菲娅', '〔人名〕贺兰松']],
    ['盲人老鹿在家，主任折秋云违规办理', ['〔人名〕老鹿', '〔人名〕折秋云']],
    ['窗口文静、高兴被评为服务标兵', ['〔人名〕文静', '〔人名〕高兴']],
  ] as const)('persons by the words before and behind: %s', ([text, names]) => {
    expect(namesIn(text)).toEqual(names)
  })

  test.for([
    ['约谈第二人民医院', ['〔机构〕第二人民医院']],
    ['市一中中考成绩提高', ['〔机构〕市一中']],
    ['与县城投合资，转至县二院', ['〔机构〕县城投', '〔机构〕县二院']],
    ['由中铁十九局施工', ['〔机构〕中铁十九局']],
    ['与西北农林科技大学共建', ['〔机构〕西北农林科技大学']],
    ['开户行：岚山农商行城关支行，', ['〔机构〕岚山农商行城关支行']],
    ['对海纳百川涂料立案', ['〔机构〕海纳百川涂料']],
    ['万达广场参演', ['〔机构〕万达广场']],
  ] as const)('institutions: %s', ([text, names]) => {
    expect(namesIn(text)).toEqual(names)
  })

  test.for([
    ['在牛角湾处置险情', ['〔地名〕牛角湾']],
    ['在深涧坪打井，蒲塘、麻岭两个泵站', ['〔地名〕深涧坪', '〔地名〕蒲塘', '〔地名〕麻岭']],
    ['张家院子改厕', ['〔地名〕张家院子']],
    ['，黑石沟大桥合龙', ['〔地名〕黑石沟大桥']],
  ] as const)('hamlets, bridges: %s', ([text, names]) => {
    expect(namesIn(text)).toEqual(names)
  })
})

test.for([
  '全员开展摸排，落实奖补资金，群防群控，立行立改，“凡进必核”',
  '工作人员占比高，职工连轴转，由党委书记任组长，志愿者时常上门，会计师还讲课',
  '各县一小时办结，市一中心多站点，资助贫困大学生，考上大学，老年大学开班',
  '国家集中采购，人选岗位，全国各家医院，港湾式站台，堤坝加固，妈妈岗招聘',
  '工矿商贸行业，千余户居民，某县某局，在某村，3万座公园',
  '由农办带队，由妇联主席任组长，保障低保户和优待对象，生产、加工两个环节',
  '施工员于年底前到岗，工作人员高质量完成，新建茶叶加工厂和慈善超市',
  '对某项工作，由专人任务分解，学生先后到场，护士长期坚守',
])('findNames() takes no ordinary words for names: %s', text => {
  expect(namesIn(text)).toEqual([])
})

test('会同 within a line is the verb; the county of that name stands at its beginning', () => {
  expect(maskText('每季度，会同县财政局检查。')).toBe('每季度，会同县财政局检查。')
  expect(maskText('会同县民政局工作总结')).toBe('〔地名〕民政局工作总结')
})
