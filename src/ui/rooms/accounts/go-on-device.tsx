import { Link, useSearch } from '@tanstack/react-router'
import { Button } from '../../parts/button.tsx'
import { Failed } from '../../parts/states.tsx'
import { useDo, useWords } from '../../shell/app.tsx'
import { devicePage } from '../../shell/installation.ts'
import { Page } from '../../shell/page.tsx'
import { goOnAsked } from '../../shell/searches.ts'

/** Goes on at the page for devices, which has an address of its own: from there the session is used, and not from here any more. */
export function GoOnDevicePage() {
  const { say } = useWords()
  const { challenge } = goOnAsked(useSearch({ strict: false }))
  return (
    <Page title={say('go-on.title')} crumb={<Link to="/devices">{say('room.devices')}</Link>}>
      {challenge === undefined ? (
        <p>
          {say('go-on.from-there')} <a href={devicePage()}>{say('devices.open-page')}</a>
        </p>
      ) : (
        <GoOn challenge={challenge} />
      )}
    </Page>
  )
}

function GoOn({ challenge }: { challenge: string }) {
  const { say } = useWords()
  const hand = useDo('sessions.hand-over', [])
  const go = () =>
    void hand
      .run({ input: { challenge } })
      // Behind `#` it is never sent, and without what the page keeps it opens nothing.
      .then((answer) => {
        if (answer.kind === 'done') location.assign(`${devicePage()}#${answer.output.code}`)
      })
      .catch(() => {})
  return (
    <>
      <p>{say('go-on.text')}</p>
      {hand.failure && <Failed failure={hand.failure} />}
      <Button isPending={hand.busy} onPress={go}>
        {say('go-on.go')}
      </Button>
    </>
  )
}
