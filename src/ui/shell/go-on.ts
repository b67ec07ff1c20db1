import { useLocation, useNavigate, useRouter } from '@tanstack/react-router'

/**
 * As `useNavigate`, for what comes after an answer of the server: goes nowhere where the person has gone to another page since
 * they pressed. Whoever reads on elsewhere must not be drawn away from there.
 */
export function useGoOn(): ReturnType<typeof useNavigate> {
  const router = useRouter()
  const navigate = useNavigate()
  // Of the page as it was drawn when the person pressed.
  const from = useLocation({ select: ({ pathname }) => pathname })
  const goOn: ReturnType<typeof useNavigate> = (to) =>
    router.state.location.pathname === from ? navigate(to) : Promise.resolve()
  return goOn
}
