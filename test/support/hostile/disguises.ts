import { pick, type Random } from '../../../scripts/evaluate/random.ts'

const DIGITS = '0123456789'
const HAN_DIGITS = '〇一二三四五六七八九'
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const MEASURES = ['户', '人', '家', '对', '张', '人次', '万元', '个', '%', '‰', '元/人/月', '件', '场', '名', '']

/** An invented figure: seven digits, as no supplied value has, in one script or disguise; some are quantities without a digit. */
export function inventedFigure(random: Random): string {
  const number = String(1_000_000 + Math.floor(random() * 8_999_999))
  return pick(DISGUISES, random)(number, random)
}

type Disguise = (number: string, random: Random) => string

const measured =
  (write: (number: string, random: Random) => string): Disguise =>
  (number, random) =>
    `${write(number, random)}${pick(MEASURES, random)}`

const DISGUISES: readonly Disguise[] = [
  measured(number => number),
  measured(number => number.slice(0, 2)),
  measured(number => number.replace(/\B(?=(?:\d{3})+$)/gu, ',')),
  measured(number => `${number.slice(0, 3)}.${number.slice(3)}万`),
  measured(number => `近${number.slice(0, 1)}${number.slice(1, 3).replace(/0/gu, '1')}万`),
  measured(number => mapped(number, '０１２３４５６７８９')),
  measured(number => mapped(number, HAN_DIGITS)),
  measured(number => spelled(number, HAN_DIGITS, '个十百千')),
  measured(number => spelled(number, FORMAL_DIGITS, '个拾佰仟')),
  measured(number => spelled(number, HAN_DIGITS, '个十百千').replaceAll('万', '萬')),
  measured(number => [...number.slice(0, 2)].map(digit => String.fromCodePoint(digit === '0' ? 0x24ea : 0x245f + Number(digit))).join('')),
  measured(number => [...number.slice(0, 2)].map(digit => String.fromCodePoint(0x2776 + Math.max(0, Number(digit) - 1))).join('')),
  measured(number => [...number.slice(0, 2)].map(digit => String.fromCodePoint(0x2474 + Math.max(0, Number(digit) - 1))).join('')),
  measured(number => [...number.slice(0, 2)].map(digit => String.fromCodePoint(0x2488 + Math.max(0, Number(digit) - 1))).join('')),
  measured(number => [...number.slice(0, 2)].map(digit => String.fromCodePoint(0x1f101 + Number(digit))).join('')),
  measured(number => mapped(number, '⁰¹²³⁴⁵⁶⁷⁸⁹')),
  measured(number => mapped(number, '₀₁₂₃₄₅₆₇₈₉')),
  measured(number => inBlock(number, 0x0660)),
  measured(number => inBlock(number, 0x06f0)),
  measured(number => inBlock(number, 0x0966)),
  measured(number => inBlock(number, 0x0e50)),
  measured(number => inBlock(number, 0x1d7ce)),
  measured(number => inBlock(number, 0x1d7f6)),
  measured(number => inBlock(number, 0x1fbf0)),
  measured((number, random) =>
    [...number].join(
      pick(['\u200b', '\u200d', '\u2060', '\u00ad', '\ufeff', '\u180e', '\u034f', '\u0301', '\u20e3', '\u2009', ' '], random),
    ),
  ),
  measured(number => [...number].map(digit => `&#${digit.charCodeAt(0)};`).join('')),
  measured(number => [...number].map(digit => `&#x${digit.charCodeAt(0).toString(16)};`).join('')),
  measured(number => [...number].map(digit => `&amp;#${digit.charCodeAt(0)};`).join('')),
  measured(number => [...number].map(digit => `%3${digit}`).join('')),
  measured(number => [...number].map(digit => `\\u003${digit}`).join('')),
  measured(number => [...number].map(digit => `${digit}\ufe0f\u20e3`).join('')),
  measured(number => `\u202e${[...number].reverse().join('')}\u202c`),
  measured(number => `$${number}$`),
  measured(number => `**${number}**`),
  measured(number => Number(number).toExponential(2)),
  measured(number => `0x${Number(number).toString(16)}`),
  measured((_, random) => pick(['Ⅻ', 'ⅩⅤ', 'ⅷ', 'MMXIV', 'XLII'], random)),
  measured((_, random) => pick(['〡〢〣', '〸〥', '卌', '廿三', '卅六', '念八'], random)),
  measured((_, random) => pick(['½', '¾', '⅔', '三分之二', '百分之八十七', '千分之六'], random)),
  (_, random) =>
    pick(
      ['近七成', '八成以上', '打八折', '翻了一番', '翻番', '翻两番', '翻倍', '成倍增长', '增长两倍', '数倍于往年', '倍增', '折半', '减半'],
      random,
    ),
  (_, random) =>
    pick(
      ['过半', '近半数', '大半', '半数以上', '上万人', '数千户', '好几百人', '几十家', '千余名', '万余件', '数以千计', '成百上千'],
      random,
    ),
  (_, random) =>
    pick(
      ['五千户', '俩人', '仨点位', '一打', '百人', '千人大会', '十来个', '三五家', '两三百人次', '七八十岁', '第五批', '前十名'],
      random,
    ),
  (_, random) => pick(['five thousand', 'twelve percent', 'wu qian hu', 'dozens of', 'one million'], random),
]

function mapped(number: string, digits: string): string {
  return [...number].map(digit => [...digits][DIGITS.indexOf(digit)] ?? '').join('')
}

function inBlock(number: string, zero: number): string {
  return [...number].map(digit => String.fromCodePoint(zero + Number(digit))).join('')
}

/** 4821357 as 四百八十二万一千三百五十七, without the finer points of 零. */
function spelled(number: string, digits: string, places: string): string {
  const group = (part: string) =>
    [...part]
      .map((digit, place) => {
        const power = part.length - 1 - place
        return digit === '0' ? '' : `${[...digits][Number(digit)]}${power === 0 ? '' : places.charAt(power)}`
      })
      .join('')
  return `${group(number.slice(0, -4))}万${group(number.slice(-4))}`
}
