import { patternRule } from './rule.ts'

/** Characters without a meaning outside the font they were written with: private use, boxes, control characters. */
export const missingGlyph = patternRule(
  'trust.missing-glyph',
  /[\ue000-\uf8ff\u25a1\u25af\u2610]+|[\u0000-\u0008\u000e-\u001f]+/g,
  () => 'A character has no readable form here: the font of the original is missing.',
)
