/** What people call a revision: they count from 1, and the draft as it was written (revision 0) is the first version. */
export function versionNumber(revision: number): number {
  return revision + 1
}
