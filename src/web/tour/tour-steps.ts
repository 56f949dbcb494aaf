/** The six steps of the tour; `at` is the address in the main navigation that a step speaks of. */
export const TOUR_STEPS = [
  { at: '/', title: '工作台', words: '等您处理的事都在这里，最新的在前：退回的稿子、待核对的稿子、待补充的地方、有疑点的文件。' },
  { at: '/sets', title: '指标表', words: '本期的数从这里进来：上传 Excel 表，或从表格软件里复制粘贴。填错的格子会标出来，改好才保存。' },
  { at: '/drafts', title: '起草', words: '选一张指标表，看一眼提纲，开始起草。正文里的每个数字都取自这张表，表里没有的写明“待补充”。' },
  { at: '/drafts', title: '改稿', words: '写成后直接在稿子上改。数字下面的线说明它有没有出处：灰线有，黄线和红线要看一眼。' },
  { at: '/review', title: '核对', words: '核对人只看没有证实的数字，逐个采纳、退回或放行，处理完就可以签发。别人写的报告也能拿来核对。' },
  { at: '/reports', title: '历史报告', words: '把过去的总结放进来：起草时学它的提纲和写法，数字和名称不会带进新稿。' },
] as const

const PLACE = 'jushi.tour'

/** Whether somebody has been through the tour, or put it away, in this browser. */
export function isTourSeen(): boolean {
  try {
    return localStorage.getItem(PLACE) !== null
  } catch {
    return true
  }
}

/** Remembers that the tour is not to be offered again. */
export function rememberTour(): void {
  try {
    localStorage.setItem(PLACE, 'seen')
  } catch {
    // It will be offered again.
  }
}
