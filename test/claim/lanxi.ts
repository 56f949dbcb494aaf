import type { IndicatorSet } from '#indicator/set.ts'

/** The set of a fictional county, with every relation that a set can declare. */
export const LANXI: IndicatorSet = {
  bureau: { name: '岚溪县民政局', level: 'county' },
  period: { label: '2024年上半年', start: '2024-01-01', end: '2024-06-30' },
  indicators: [
    { id: 'dibao.renshu', name: '城乡低保人数', value: '11237', unit: '人', asOf: '2024-06-30', prior: { value: '10985' } },
    { id: 'dibao.hushu', name: '城乡低保户数', value: '6842', unit: '户' },
    { id: 'dibao.chengshi', name: '城市低保人数', value: '1218', unit: '人', partOf: 'dibao.renshu' },
    { id: 'dibao.nongcun', name: '农村低保人数', value: '10019', unit: '人', partOf: 'dibao.renshu' },
    { id: 'dibao.xinzeng', name: '新增低保人数', value: '688', unit: '人' },
    { id: 'dibao.tuichu', name: '退出低保人数', value: '591', unit: '人' },
    { id: 'dibao.jin', name: '低保金发放额', value: '2634.55', unit: '万元', prior: { value: '2511.20' } },
    { id: 'jiehun', name: '结婚登记对数', value: '1844', unit: '对', prior: { value: '2058' } },
    { id: 'lihun', name: '离婚登记对数', value: '702', unit: '对' },
    { id: 'shilaohua', name: '适老化改造户数', value: '218', unit: '户', target: { value: '200' } },
    { id: 'tekun', name: '特困人员人数', value: '8126', unit: '人' },
    { id: 'tekun.jizhong', name: '集中供养特困人员人数', value: '1907', unit: '人', partOf: 'tekun' },
    { id: 'tekun.fensan', name: '分散供养特困人员人数', value: '6219', unit: '人', partOf: 'tekun' },
    { id: 'chuangwei.lv', name: '护理型床位占比', value: '62.1', unit: '%', prior: { value: '58.3' } },
    { id: 'gaoling.renshu', name: '享受高龄津贴人数', value: '12614', unit: '人' },
    { id: 'gaoling.jin', name: '高龄津贴发放额', value: '5480900', unit: '元' },
    { id: 'linshi.renci', name: '临时救助人次', value: '1932', unit: '人次' },
    { id: 'linshi.jin', name: '临时救助支出', value: '286.4', unit: '万元' },
    { id: 'shezu.minfei', name: '民办非企业单位数', value: '141', unit: '个' },
    { id: 'shezu.tuanti', name: '社会团体数', value: '108', unit: '个' },
    { id: 'guer.biaozhun.jizhong', name: '集中养育孤儿基本生活费标准', value: '1900', unit: '元/人/月' },
    { id: 'guer.biaozhun.sanju', name: '社会散居孤儿基本生活费标准', value: '1400', unit: '元/人/月' },
  ],
  notes: [{ id: 'n1', topic: '养老服务', text: '枫渡镇养老服务中心于4月建成投用，新增床位86张，总投资1150万元。' }],
}
