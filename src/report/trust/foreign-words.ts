import type { Doubt } from '#report/report.ts'
import { patternRule } from './rule.ts'

const pinyin = patternRule(
  'trust.pinyin',
  /[（(]\s?[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü\s]*[)）]/g,
  found => `文中夹有注音${found}，像是从文库网站复制的：请改用单位原件。`,
)
const instruction = patternRule(
  'trust.instruction',
  /(?:忽略|无视|忘记|不要理会|disregard|ignore|forget)[^。\n]{0,16}(?:以上|之前|上述|先前|前面|previous|above|prior|earlier|all)[^。\n]{0,24}(?:指令|提示|要求|规则|instructions?|prompts?|rules?)|(?:system prompt|you are now|你现在是一个)/gi,
  () => '文中夹有写给写作模型的指令，只当文字读入，不会照办：请确认文件来源。',
)
const marketing = patternRule(
  'trust.advertisement',
  /(?:更多(?:精彩|相关)?(?:范文|内容|资料)请?(?:关注|点击|访问)|加(?:微信|QQ)|(?:微信|QQ)(?:号|群)[:：]?\s?[\w*]{5,}|代写|包过)/gi,
  found => `文中夹有广告「${found}」：请改用单位原件。`,
)

/** Words that are no part of a report: pronunciations, advertisements, instructions to a model. */
export function foreignWords(text: string): readonly Doubt[] {
  return [...pinyin(text), ...instruction(text), ...marketing(text)]
}
