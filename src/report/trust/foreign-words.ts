import type { Doubt } from '#report/report.ts'
import { patternRule } from './rule.ts'

const TONES = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ'
const pinyin = patternRule(
  'trust.pinyin',
  new RegExp(
    `[（(［【[]\\s?[a-zü]*[${TONES}][a-z${TONES}ü\\s]*[)）\\]］】]|(?<=[\\u4e00-\\u9fff])[a-z]*[${TONES}][a-z${TONES}]*(?=[\\u4e00-\\u9fff])`,
    'g',
  ),
  found => `文中夹有注音${found}，像是从文库网站复制的：请改用单位原件。`,
)
/** What pages that convert between the scripts leave behind a character: 發(fā)展, 總結(jié), 總結(jie). */
const converted = patternRule(
  'trust.pinyin',
  /(?<=[\u4e00-\u9fff])(?:[（(][a-z]{1,6}\d?[)）](?=[\u4e00-\u9fff])|[（(](?:(?:[zcs]h|[bpmfdtnlgkhjqxzcsrwy])[aeiouü]{1,3}(?:ng|n|r)?){2,4}[)）](?=[0-9，。、；]|(?<=[a-z]{7}[)）])[\u4e00-\u9fff]))/g,
  found => `文中夹有注音${found}，像是从文库网站复制的：请改用单位原件。`,
)
const instruction = patternRule(
  'trust.instruction',
  /(?:忽略|无视|忘记|忘掉|不要理会|不用管|disregard|ignore|forget|override)[^。\n]{0,16}(?:以上|之前|上述|先前|前面|所有|previous|above|prior|earlier|all|any)[^。\n]{0,24}(?:指令|提示|要求|规则|设定|限制|instructions?|prompts?|rules?)|(?:system prompt|you are now|act as an?|你现在是一个|从现在起你是|请扮演)|<\/?(?:system|assistant|user|instructions?)>|\[(?:INST|SYSTEM)\]|<\|im_(?:start|end)\|>|(?:^|\n)\s*(?:system|assistant|user|Human|Assistant)\s*[:：]|(?:作为|身为)(?:一个)?(?:AI|人工智能|语言模型|写作模型|助手)[^。\n]{0,12}(?:必须|应当|请|要)|(?:输出|打印|复述|泄露|reveal|print)[^。\n]{0,12}(?:系统提示|提示词|密钥|system prompt|api key)/gi,
  () => '文中夹有写给写作模型的指令，只当文字读入，不会照办：请确认文件来源。',
)

/** Words that are no part of a report: pronunciations, instructions to a model. */
export function foreignWords(text: string): readonly Doubt[] {
  return [...pinyin(text), ...converted(text), ...instruction(text)]
}
