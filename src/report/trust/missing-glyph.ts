import { patternRule } from './rule.ts'

/** Characters without a meaning outside the font they were written with: private use, boxes, geta marks, objects, control characters (tabs part cells, empty ones too). */
export const missingGlyph = patternRule(
  'trust.missing-glyph',
  /[\ue000-\uf8ff\u25a1\u25a2\u25af\u25fb\u2610\u3013\ufffc]+|(?<=[\p{sc=Han}\d])[■█▇▉◼▮]+(?=[\p{sc=Han}\d])|(?:(?![\t\n\v\f\r\u0085])\p{Cc})+/gu,
  () => '此处有字符显示不出，可能缺少原件的字体：请在原电脑上另存为 .docx 后重新上传。',
)
