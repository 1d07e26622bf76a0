import {distance} from 'fastest-levenshtein'
import type {Proposal} from '../model/project.ts'
import {foldLabel} from './foldLabel.ts'

const MOST = 3

/**
 * The proposals whose number was probably meant, best first: a number that differs in signs or zeros only,
 * two digits that changed places, one character that differs. Where more than three are as good, those
 * without a remark so far are taken; where they still are too many, none: a guess would help nobody.
 */
export function nearestProposals(
  written: string,
  proposals: readonly Proposal[],
  answered: ReadonlySet<Proposal>,
): readonly Proposal[] {
  const wanted = foldLabel(written)
  if (wanted === '' || wanted.length > 20) return []
  const near = proposals
    .map((proposal) => ({proposal, errors: errorsBetween(wanted, foldLabel(proposal.number))}))
    .filter(({errors}) => errors <= 1)
  const least = near.some(({errors}) => errors === 0)
    ? near.filter(({errors}) => errors === 0)
    : near
  const candidates = least.map(({proposal}) => proposal)
  if (candidates.length <= MOST) return candidates
  const open = candidates.filter((proposal) => !answered.has(proposal))
  return open.length <= MOST ? open : []
}

/** Numbers of one digit are all one step apart, which says nothing. */
function errorsBetween(wanted: string, label: string): number {
  if (label === wanted) return 0
  if (label.length < 2 || label.length < wanted.length) return Infinity
  return isTransposed(wanted, label) ? 1 : distance(wanted, label)
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const first = Array.from(a).findIndex((character, index) => character !== b[index])
  return (
    first >= 0 &&
    a[first] === b[first + 1] &&
    a[first + 1] === b[first] &&
    a.slice(first + 2) === b.slice(first + 2)
  )
}
