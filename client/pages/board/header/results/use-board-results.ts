import { useEffect, useState } from 'react'
import type { BoardId } from '../../../../../shared/ids.ts'
import type { ResultBoard } from '../../../../../shared/results/model.ts'
import { type ApiProblem, asApiProblem } from '../../../../api/api-problem.ts'
import { request } from '../../../../api/request.ts'

/** What is stored on the board now, as documents will hold it. */
export function useBoardResults(board: BoardId) {
  const [results, setResults] = useState<ResultBoard | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the reason to ask again.
  useEffect(() => {
    let isCurrent = true
    request<ResultBoard>('GET', `/api/boards/${board}/results.json`).then(
      (answer) => isCurrent && setResults(answer),
      (caught) => isCurrent && setProblem(asApiProblem(caught)),
    )
    return () => {
      isCurrent = false
    }
  }, [board, attempt])
  const retry = () => {
    setProblem(null)
    setAttempt(attempt + 1)
  }
  return { results, problem, retry }
}
