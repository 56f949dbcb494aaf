/** A run of equal items: where it begins in both lists, and how long it is. */
export interface Match {
  readonly before: number
  readonly after: number
  readonly length: number
}

/** Beyond so many cells of the table two lists count as wholly different between their common ends: about 2,500 paragraphs a side. */
const MOST_CELLS = 6_000_000

/** The longest common subsequence of two lists as runs, in order. Time and memory grow with the product of what differs. */
export function longestCommon(before: readonly string[], after: readonly string[]): readonly Match[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const middle = between(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  return joined([
    { before: 0, after: 0, length: head },
    ...middle.map(match => ({ ...match, before: match.before + head, after: match.after + head })),
    { before: before.length - tail, after: after.length - tail, length: tail },
  ])
}

function between(before: readonly string[], after: readonly string[]): readonly Match[] {
  const [rows, columns] = [before.length, after.length]
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return []
  const width = columns + 1
  // lengths[i * width + j]: the longest common subsequence of before from i and after from j
  const lengths = new Uint32Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0)
    }
  }
  const matches: Match[] = []
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (before[row] === after[column]) matches.push({ before: row++, after: column++, length: 1 })
    else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)) row += 1
    else column += 1
  }
  return matches
}

function joined(matches: readonly Match[]): readonly Match[] {
  const runs: Match[] = []
  for (const match of matches) {
    if (match.length === 0) continue
    const last = runs.at(-1)
    const continues = last !== undefined && last.before + last.length === match.before && last.after + last.length === match.after
    if (continues) runs[runs.length - 1] = { ...last, length: last.length + match.length }
    else runs.push(match)
  }
  return runs
}
