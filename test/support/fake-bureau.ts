import { type IndicatorSet, indicatorSetSchema } from '#indicator/set.ts'

const file = '澄湖县2024年上半年指标.xlsx'

/** name, id, value, unit, prior, target, partOf, kind */
type Row = readonly [
  string,
  string,
  string,
  string,
  (string | undefined)?,
  (string | undefined)?,
  (string | undefined)?,
  ('stock' | 'flow')?,
]

const TOPICS: readonly (readonly [string, readonly Row[]])[] = [
  [
    '社会救助',
    [
      ['城乡低保人数', 'dibao.renshu', '11237', '人', '11140', undefined, undefined, 'stock'],
      ['城市低保人数', 'dibao.chengshi.renshu', '1218', '人', '1302', undefined, 'dibao.renshu', 'stock'],
      ['农村低保人数', 'dibao.nongcun.renshu', '10019', '人', '9838', undefined, 'dibao.renshu', 'stock'],
      ['城乡低保户数', 'dibao.hushu', '6842', '户', '6799', undefined, undefined, 'stock'],
      ['城市低保标准', 'dibao.biaozhun.chengshi', '735', '元/人/月', '690', undefined, undefined, 'stock'],
      ['农村低保标准', 'dibao.biaozhun.nongcun', '6780', '元/人/年', '6360', undefined, undefined, 'stock'],
      ['低保资金累计支出', 'zhichu.dibao', '3216.48', '万元', '3057.2', undefined, undefined, 'flow'],
      ['特困人员', 'tekun.renshu', '1126', '人', '1153', undefined, undefined, 'stock'],
      ['特困集中供养人数', 'tekun.jizhong', '307', '人', '295', undefined, 'tekun.renshu', 'stock'],
      ['特困分散供养人数', 'tekun.fensan', '819', '人', '858', undefined, 'tekun.renshu', 'stock'],
      ['临时救助人次', 'linshi.renci', '1932', '人次', '1810', undefined, undefined, 'flow'],
      ['临时救助金支出', 'zhichu.linshi', '286.4', '万元', '262.5', undefined, undefined, 'flow'],
    ],
  ],
  [
    '养老服务',
    [
      ['养老机构', 'jigou.yanglao', '26', '家', '25', undefined, undefined, 'stock'],
      ['养老机构床位', 'chuangwei.yanglao', '3380', '张', '3210', undefined, undefined, 'stock'],
      ['护理型床位', 'chuangwei.huli', '2096', '张', '1872', undefined, 'chuangwei.yanglao', 'stock'],
      ['家庭适老化改造', 'shilaohua.hushu', '218', '户', '160', '200', undefined, 'flow'],
      ['老年助餐点', 'zhucan.dian', '47', '个', '35', '50', undefined, 'stock'],
      ['享受高龄津贴人数', 'gaoling.renshu', '18365', '人', '17942', undefined, undefined, 'stock'],
    ],
  ],
  [
    '儿童福利',
    [
      ['孤儿', 'guer', '37', '人', '41', undefined, undefined, 'stock'],
      ['事实无人抚养儿童', 'shiwuren', '246', '人', '231', undefined, undefined, 'stock'],
      ['农村留守儿童', 'liushou', '1904', '人', '2087', undefined, undefined, 'stock'],
      ['儿童主任', 'ertong.zhuren', '212', '名', undefined, undefined, undefined, 'stock'],
    ],
  ],
  [
    '社会事务',
    [
      ['结婚登记', 'hunyin.jiehun', '1844', '对', '2058', undefined, undefined, 'flow'],
      ['离婚登记', 'hunyin.lihun', '702', '对', '688', undefined, undefined, 'flow'],
      ['火化遗体', 'binzang.huohua', '2375', '具', '2302', undefined, undefined, 'flow'],
      ['节地生态安葬', 'binzang.jiedi', '418', '例', '371', undefined, undefined, 'flow'],
    ],
  ],
]

function indicators(): readonly object[] {
  const rows = TOPICS.flatMap(([topic, list]) => list.map(row => ({ topic, row })))
  return rows.map(({ topic, row: [name, id, value, unit, prior, target, partOf, kind] }, place) => ({
    id,
    name,
    value,
    unit,
    topic,
    ...(kind === undefined ? {} : { kind }),
    ...(kind === 'stock' ? { asOf: '2024-06-30' } : {}),
    ...(prior === undefined ? {} : { prior: { value: prior } }),
    ...(target === undefined ? {} : { target: { value: target } }),
    ...(partOf === undefined ? {} : { partOf }),
    source: { file, sheet: '指标', cell: `D${place + 4}` },
  }))
}

/** The half-year figures of a fictional county. */
export function fakeSet(): IndicatorSet {
  return indicatorSetSchema.parse({
    bureau: { name: '澄湖县民政局', level: 'county' },
    period: { label: '2024年上半年', start: '2024-01-01', end: '2024-06-30' },
    indicators: indicators(),
    notes: [
      {
        id: 'note.1',
        topic: '社会救助',
        text: '4月出台《澄湖县分层分类社会救助实施细则》。',
        source: { file, sheet: '工作要点', cell: 'B2' },
      },
      { id: 'note.2', topic: '养老服务', text: '澄湖县区域养老服务中心5月投入使用。', source: { file, sheet: '工作要点', cell: 'B3' } },
    ],
  })
}

/**
 * A draft with marks: `[figure|verdict|indicator|expression|expected|reason]`. One figure of each verdict that a page must show.
 */
export const MARKED_DRAFT = `澄湖县民政局2024年上半年工作总结
一、上半年工作开展情况
（一）兜牢底线，社会救助更加精准。
4月出台《澄湖县分层分类社会救助实施细则》。截至6月底，全县共有城乡低保对象[6842户|traced|dibao.hushu][11237人|traced|dibao.renshu]，其中城市低保[1218人|traced|dibao.chengshi.renshu]、农村低保[10019人|traced|dibao.nongcun.renshu]，农村低保占[89.2%|derived|dibao.nongcun.renshu|share(dibao.nongcun.renshu)]。城市低保标准由每人每月[690元|derived|dibao.biaozhun.chengshi|prior(dibao.biaozhun.chengshi)]提高到[735元|traced|dibao.biaozhun.chengshi]，增长[6.5%|derived|dibao.biaozhun.chengshi|yoy(dibao.biaozhun.chengshi)]。累计支出低保资金[3216.48万元|traced|zhichu.dibao]。
全县特困人员[1126人|traced|tekun.renshu]，其中集中供养[307人|traced|tekun.jizhong]、分散供养[819人|traced|tekun.fensan]。实施临时救助[1932人次|traced|linshi.renci]，发放救助金[286.4万元|traced|zhichu.linshi]，同比增长[9.1%|derived|zhichu.linshi|yoy(zhichu.linshi)]。
（二）提质扩面，养老服务更加优质。
澄湖县区域养老服务中心5月投入使用。全县养老机构[26家|traced|jigou.yanglao]，床位[3380张|traced|chuangwei.yanglao]，其中护理型床位[2096张|traced|chuangwei.huli]，占[62%|derived|chuangwei.huli|share(chuangwei.huli)]。完成家庭适老化改造[218户|traced|shilaohua.hushu]，为年度目标的[109%|derived|shilaohua.hushu|completion(shilaohua.hushu)]。建成老年助餐点[47个|traced|zhucan.dian]。为[18365名|traced|gaoling.renshu]老人发放高龄津贴。
（三）用心守护，儿童福利更有温度。
在册孤儿[37人|traced|guer]、事实无人抚养儿童[246人|traced|shiwuren]，农村留守儿童[1904人|traced|liushou]，较上年同期减少[183人|derived|liushou|diff(liushou)]。
（四）规范有序，社会事务更加便民。
办理结婚登记[1844对|traced|hunyin.jiehun]、离婚登记[702对|traced|hunyin.lihun]，火化遗体[2375具|traced|binzang.huohua]，节地生态安葬[418例|traced|binzang.jiedi]。
二、存在的问题
【待补充：存在的问题，可在指标表的“工作要点”中填写】
三、下半年工作打算
【待补充：下半年的工作打算，可在指标表的“工作要点”中填写】`

/** A report from elsewhere, with a crossed figure, a slip and one that no data knows. */
export const MARKED_REPORT = `澄湖县民政局2024年上半年工作情况汇报
一、社会救助
截至6月底，全县城乡低保对象[11237人|traced|dibao.renshu]，其中城市低保[10019人|mismatch|dibao.chengshi.renshu||1218人|城市低保人数应为1218人；10019人是农村低保人数，请核对是否写反。]、农村低保[10019人|traced|dibao.nongcun.renshu]。城市低保标准提高到[735元|traced|dibao.biaozhun.chengshi]，增长[6.9%|mismatch|dibao.biaozhun.chengshi|yoy(dibao.biaozhun.chengshi)|6.5%|由690元到735元增长6.5%，文中写6.9%。]。特困供养支出[412万元|untraced||||指标表里没有特困供养支出，请补充数据或删去。]。
二、养老服务
养老床位[3380张|traced|chuangwei.yanglao]，护理型床位占[62%|derived|chuangwei.huli|share(chuangwei.huli)]。走访老人[近2000人次|untraced||||指标表里没有走访人次，请补充数据或删去。]，改造[218|ambiguous|||218户|218可能是家庭适老化改造218户，缺少单位，请写明。]。
三、社会事务
办理结婚登记[1844对|traced|hunyin.jiehun]，同比下降[10.4%|derived|hunyin.jiehun|yoy(hunyin.jiehun)]。`
