import { Button } from '../../parts/button.tsx'
import { Failed, Notice } from '../../parts/states.tsx'
import { announcements, useDo, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'

/** Whether the learned order is on, by whom, and the switch. */
export function Standing({ now }: { now: Out<'models.get'> }) {
  const { say, format } = useWords()
  const use = useDo('models.use', ['models.get', 'leads.list', 'models.questions', 'models.explain', 'jobs.list'])
  const flip = () =>
    void use
      .run({ input: { on: !now.on } })
      .then(() => announcements.say(say('said.saved')))
      .catch(() => {})
  const placing = use.answer?.kind === 'done' && use.answer.output.job !== null
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{say('model.standing')}</h2>
      <Notice meaning={now.on ? 'done' : 'neutral'}>
        <p>{say(`model.standing-${now.standing}`)}</p>
        {now.switched && (
          <p className="note">
            {say('model.switched', { name: now.switched.by.name ?? '…', when: format.moment(now.switched.at) })}
          </p>
        )}
        {placing && now.on && <p className="note">{say('model.placing')}</p>}
      </Notice>
      {use.failure && <Failed failure={use.failure} />}
      {/* Off can always be said, also before there is anything to switch: it then stays off. */}
      {now.may.switch && (now.model !== null || now.on) && (
        <Button onPress={flip} isPending={use.busy}>
          {say(now.on ? 'model.switch-off' : 'model.switch-on')}
        </Button>
      )}
    </section>
  )
}
