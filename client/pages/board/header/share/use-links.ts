import { useCallback, useEffect, useState } from 'react'
import type { ChangeLinkRequest, LinkInfo } from '../../../../../shared/api.ts'
import type { BoardId } from '../../../../../shared/ids.ts'
import type { Role } from '../../../../../shared/roles.ts'
import { changeLink, getLinks, renewLink } from '../../../../api/api.ts'
import { type ApiProblem, asApiProblem } from '../../../../api/api-problem.ts'

/** The board's links and what moderators do with them. `links` is null until the server has answered. */
export function useLinks(board: BoardId) {
  const [links, setLinks] = useState<readonly LinkInfo[] | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)

  useEffect(() => {
    let current = true
    getLinks(board).then(
      (answer) => current && setLinks(answer),
      (caught) => current && setProblem(asApiProblem(caught)),
    )
    return () => {
      current = false
    }
  }, [board])

  /** @returns whether the server did it */
  const replace = useCallback(async (asked: Promise<LinkInfo>): Promise<boolean> => {
    setProblem(null)
    try {
      const changed = await asked
      setLinks((all) => all?.map((link) => (link.role === changed.role ? changed : link)) ?? null)
      return true
    } catch (caught) {
      setProblem(asApiProblem(caught))
      return false
    }
  }, [])

  const change = (role: Role, wanted: ChangeLinkRequest) => replace(changeLink(board, role, wanted))
  const renew = (role: Role) => replace(renewLink(board, role))
  return { links, problem, change, renew }
}
