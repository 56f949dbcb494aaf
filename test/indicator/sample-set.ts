import type { Indicator, IndicatorSet } from '#indicator/set.ts'

/** A small set of a fictional bureau, with every relation that a set can declare. */
export function sampleSet(changes: Partial<IndicatorSet> = {}): IndicatorSet {
  return {
    bureau: { name: '柏川县民政局', level: 'county' },
    period: { label: '2025年上半年', start: '2025-01-01', end: '2025-06-30' },
    indicators: [
      figure('dibao.renshu', '城乡低保人数', '11237', '人', { prior: { value: '11500' } }),
      figure('dibao.chengshi.renshu', '城市低保人数', '1218', '人', { partOf: 'dibao.renshu', prior: { value: '1150' } }),
      figure('dibao.nongcun.renshu', '农村低保人数', '10019', '人', { partOf: 'dibao.renshu', prior: { value: '10350' } }),
      figure('dibao.jin', '低保金', '4095.88', '万元', { prior: { value: '3800' } }),
      figure('dibao.biaozhun.chengshi', '城市低保标准', '735', '元/人/月', { prior: { value: '690' } }),
      figure('chuangwei.hulilv', '护理型床位占比', '62.1', '%', { prior: { value: '58.3' } }),
      figure('shilaohua.hushu', '适老化改造户数', '218', '户', { target: { value: '200' } }),
      figure('zijin.zong', '项目总投资', '36000000', '元'),
      figure('zijin.wancheng', '完成投资', '2340', '万元', { partOf: 'zijin.zong' }),
      figure('butie.biaozhun', '高龄津贴标准', '60..100', '元/人/月'),
      figure('xinzeng', '新登记社会组织', '0', '个', { prior: { value: '0' } }),
    ],
    derived: [{ id: 'dibao.renjun', name: '低保金人均', unit: '元/人', formula: 'dibao.jin * 10000 / dibao.renshu' }],
    ...changes,
  }
}

export function figure(id: string, name: string, value: string, unit: string, more: Partial<Indicator> = {}): Indicator {
  return { id, name, value, unit, ...more }
}
