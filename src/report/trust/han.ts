/** Whether a code unit is a character of the block of unified ideographs. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}
