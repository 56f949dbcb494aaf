import { tableOf } from './numeral-characters.ts'

/** People named right behind a figure, without a classifier: 545万城镇失业人员, 35残疾人. */
const NOUN =
  '人员|农民工|老年人|老人|残疾人|困难群众|群众|居民|人口|儿童|未成年人|学生|党员|志愿者|妇女|职工|农民|市民|退役军人|退役士兵|军人|对象'
const KIND =
  '城镇|农村|城乡|失业|困难|特困|低保|贫困|留守|独居|空巢|高龄|失能|半失能|返乡|高校|毕业|退役|优抚|建档立卡|脱贫|低收入|常住|户籍|流动|适龄|在册|在校|重度|受灾|重点'
/** 农村低保一、二类对象 */
const CLASS = '(?:[一二三四五](?:、[二三四五])?|[A-Ca-c])类'
const PERSONS = new RegExp(`(?:${KIND}){0,3}(?:${CLASS})?(?:${NOUN})`, 'y')
const OPENS = tableOf(
  `${NOUN}|${KIND}`
    .split('|')
    .map(word => word.charAt(0))
    .join(''),
)

/** Whether people are named at `at`: then the figure before counts them. */
export function opensPersons(text: string, at: number): boolean {
  if (OPENS[text.charCodeAt(at)] !== 1) return false
  PERSONS.lastIndex = at
  return PERSONS.test(text)
}

const MONEY = /(?:专项|财政|中央|省级|市级|县级|区级|福彩|救灾|救助|补助|扶持|奖补|建设|慈善|各类)*(?:资金|经费|善款|捐款|款项|投资)/y
const OPENS_MONEY = tableOf('专财中省市县区福救补扶奖建慈各资经善捐款投')

/** Whether money is named at `at`: 460万专项资金, 2亿财政资金. */
export function opensMoney(text: string, at: number): boolean {
  if (OPENS_MONEY[text.charCodeAt(at)] !== 1) return false
  MONEY.lastIndex = at
  return MONEY.test(text)
}
