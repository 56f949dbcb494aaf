import type { IndicatorSet } from '#indicator/set.ts'

/** A small set of a fictional county, half a year. */
export const SET: IndicatorSet = {
  bureau: { name: '云岭县民政局', level: 'county' },
  period: { label: '2025年上半年', start: '2025-01-01', end: '2025-06-30' },
  indicators: [
    { id: 'dibao.hushu', name: '城乡低保户数', value: '6842', unit: '户', topic: '社会救助', kind: 'stock' },
    { id: 'dibao.renshu', name: '城乡低保人数', value: '11237', unit: '人', topic: '社会救助', kind: 'stock', prior: { value: '10980' } },
    { id: 'dibao.chengshi', name: '城市低保人数', value: '1218', unit: '人', topic: '社会救助', kind: 'stock', partOf: 'dibao.renshu' },
    { id: 'dibao.nongcun', name: '农村低保人数', value: '10019', unit: '人', topic: '社会救助', kind: 'stock', partOf: 'dibao.renshu' },
    { id: 'dibao.biaozhun', name: '城市低保标准', value: '735', unit: '元/人/月', topic: '社会救助', prior: { value: '690' } },
    { id: 'linshi.renci', name: '临时救助人次', value: '1932', unit: '人次', topic: '社会救助', kind: 'flow', prior: { value: '2050' } },
    { id: 'linshi.jin', name: '临时救助支出', value: '286.4', unit: '万元', topic: '社会救助', kind: 'flow' },
    { id: 'jigou', name: '养老机构数', value: '46', unit: '家', topic: '养老服务', kind: 'stock', prior: { value: '44' } },
    { id: 'jigou.gongban', name: '公办养老机构数', value: '19', unit: '家', topic: '养老服务', kind: 'stock', partOf: 'jigou' },
    { id: 'jigou.minban', name: '民办养老机构数', value: '27', unit: '家', topic: '养老服务', kind: 'stock', partOf: 'jigou' },
    { id: 'shilaohua', name: '家庭适老化改造户数', value: '118', unit: '户', topic: '养老服务', kind: 'flow', target: { value: '200' } },
    { id: 'gaoling.renshu', name: '享受高龄津贴老年人数', value: '16580', unit: '人', topic: '养老服务', kind: 'stock' },
    { id: 'gaoling.jin', name: '高龄津贴发放额', value: '548.09', unit: '万元', topic: '养老服务', kind: 'flow' },
    { id: 'hunyin.jiehun', name: '结婚登记对数', value: '1844', unit: '对', topic: '婚姻登记', kind: 'flow', prior: { value: '2058' } },
    { id: 'jihua.zhucan', name: '2025年下半年计划新建助餐点数', value: '6', unit: '个', topic: '养老服务', kind: 'flow' },
  ],
  notes: [
    { id: 'n1', topic: '养老服务', text: '3月印发《云岭县助餐服务办法》，由枫渡镇等5个镇先行实施' },
    { id: 'n2', topic: '存在问题', text: '山区助餐点运营成本偏高。' },
    { id: 'n3', topic: '下一步打算', text: '加快推进敬老院分类改造。' },
  ],
}
