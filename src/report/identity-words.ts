/** What the kinds of reports are called. */
export const KIND_WORDS = { annual: '年度总结', 'half-year': '半年总结', plan: '计划', bulletin: '公报', other: '其他' } as const

/** What the levels of bureaus are called. */
export const LEVEL_WORDS = { province: '省级', city: '市级', county: '县级', district: '区级', town: '乡镇级' } as const
