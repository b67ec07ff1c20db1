import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { announcements, useAsk, useWords } from '../../../shell/app.tsx'
import { inOrder } from './template-view.ts'

/** A template for the reply beside it. A button puts it there: with the keys of the arrows one passes others on the way to one's own. */
export function PickTemplate({ language, put }: { language: string; put: (words: string) => void }) {
  const { say, format } = useWords()
  const [picked, setPicked] = useState('')
  const templates = inOrder(useAsk('reply-templates.list', {}).data?.templates ?? [], language)
  if (templates.length === 0) return null
  const putIn = () => {
    const found = templates.find(({ id }) => id === picked)
    if (found === undefined) return
    put(found.text)
    setPicked('')
    announcements.say(say('templates.was-put'))
  }
  return (
    <div className="row pick-template">
      <Choice
        label={say('templates.pick')}
        value={picked}
        onChange={setPicked}
        choices={[
          { value: '', name: say('templates.pick-none') },
          ...templates.map((one) => ({
            value: one.id,
            name: say('templates.in-language', {
              name: one.name,
              language: format.tongue(one.language) ?? one.language,
            }),
          })),
        ]}
      />
      <Button small isDisabled={picked === ''} onPress={putIn}>
        {say('templates.put')}
      </Button>
    </div>
  )
}
