import { useCallback, useEffect, useState } from 'react'
import type { PersonInfo } from '../../../../../shared/api.ts'
import type { BoardId, ParticipantId } from '../../../../../shared/ids.ts'
import { getPeople, removePerson } from '../../../../api/api.ts'
import { type ApiProblem, asApiProblem } from '../../../../api/api-problem.ts'

/** Everybody who ever joined, for moderators. `present` changing means somebody came or went: ask again. */
export function useEveryone(board: BoardId, isModerator: boolean, present: number) {
  const [everyone, setEveryone] = useState<readonly PersonInfo[]>([])
  const [problem, setProblem] = useState<ApiProblem | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed number of people is the reason to ask
  useEffect(() => {
    if (!isModerator) return
    let current = true
    getPeople(board).then(
      (people) => current && setEveryone(people),
      (caught) => current && setProblem(asApiProblem(caught)),
    )
    return () => {
      current = false
    }
  }, [board, isModerator, present])

  /** @returns whether the person is out */
  const remove = useCallback(
    async (participant: ParticipantId): Promise<boolean> => {
      setProblem(null)
      try {
        await removePerson(board, participant)
      } catch (caught) {
        const failed = asApiProblem(caught)
        if (failed.code !== 'person-unknown') {
          setProblem(failed)
          return false
        }
      }
      setEveryone((people) => people.filter((person) => person.participant !== participant))
      return true
    },
    [board],
  )

  return { everyone, problem, remove }
}
