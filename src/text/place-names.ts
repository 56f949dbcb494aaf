import { named, type Reading } from './reading.ts'

/** 两湾城, 三里镇, 五里街道, 三门县, 八一路: 汉字 numeral, perhaps a name-forming character or two, and a kind of place. */
const FORMING =
  '里元门江河道桥塘合岔台川水泉峰岭坡湾洞溪山阳安华亭都梅堡庙营屯宝贤圣仙官渡铺墩林井滩角店沟沙原集潭圩田龙马星和甲女姓联团坊庄'
const PLACE = new RegExp(
  `[一二两三四五六七八九十]{1,3}[${FORMING}](?:(?:城(?![市乡镇区关])|新?苑|花园|家园|公寓|小区|新村|广场|大厦|养老院|敬老院|福利院|颐养院|养老中心)|(?:[^一二三四五六七八九十，。、；,;\\s]?(?:镇|乡|街道|县|路|大街|大道|街|巷|村(?!级|居|民|务|组|规|干|两|医|史|容|改)|山|河|湖|岛|桥|屯|寨|岭|峡|坝|社区)(?![级域]))|[区市](?![域区县级内外]))`,
  'y',
)
/** 一〇一研究所, 八一小学: digits read one by one before a kind of institution. */
const INSTITUTION =
  /(?:[一二三四五六七八九]*[〇零][一二三四五六七八九〇零]+|八一|七一|五四|五一|六一|一二九)(?:医院|研究所|所|厂|团|部队|基地|大队|工程|学校|小学|中学|库|矿|广场|公园|路|大道|街道?|社区|村|林场|农场|干休所|礼堂|剧院|大桥|水库)/y

/** A place or institution whose name opens with the numeral from `at` to `stop`; undefined when there is none. */
export function matchPlace(text: string, at: number, stop: number): Reading | undefined {
  INSTITUTION.lastIndex = at
  if (stop - at >= 2 && INSTITUTION.test(text)) return named(at, INSTITUTION.lastIndex, 'term', 'numeral in the name of an institution')
  if (!FORMING.includes(text.charAt(stop) || ' ')) return undefined
  PLACE.lastIndex = at
  return PLACE.test(text) ? named(at, PLACE.lastIndex, 'term', 'numeral in a place name') : undefined
}
