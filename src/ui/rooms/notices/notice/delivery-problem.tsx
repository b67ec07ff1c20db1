import { useWords } from '../../../shell/app.tsx'
import { deliveryFault } from './delivery-view.ts'

/** Why something did not leave or could not be fetched, in words, with the other server's number where there is one. */
export function DeliveryProblem({ problem }: { problem: string }) {
  const { say, catalogue } = useWords()
  const { key, answer } = deliveryFault(problem, catalogue)
  return (
    <>
      {say(key)}
      {answer !== null && <> {say('delivery.answer', { number: answer })}</>}
    </>
  )
}
