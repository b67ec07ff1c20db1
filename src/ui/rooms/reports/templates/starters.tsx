import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { Words } from './words.tsx'

type Starter = Out<'reply-templates.starters'>['starters'][number]
type Props = { take: (starter: Starter) => void }

/** Texts to begin with, a language at a time. Taking one opens it in the form: it is kept only when somebody saves it. */
export function TemplateStarters({ take }: Props) {
  const { say } = useWords()
  const starters = useAsk('reply-templates.starters', {})
  return (
    <section aria-labelledby="starters" className="source">
      <h2 id="starters">{say('starters.title')}</h2>
      <p className="note">{say('templates.starters-text')}</p>
      <Shown of={starters}>{(found) => <InLanguage starters={found.starters} take={take} />}</Shown>
    </section>
  )
}

function InLanguage({ starters, take }: Props & { starters: readonly Starter[] }) {
  const { say, format, language: page } = useWords()
  const [language, setLanguage] = useState<string>(page)
  const languages = [...new Set(starters.map((one) => one.language))]
  return (
    <>
      <div className="form">
        <Choice
          label={say('templates.language')}
          value={language}
          onChange={setLanguage}
          choices={languages.map((value) => ({ value, name: format.tongue(value) ?? value }))}
        />
      </div>
      <ul className="cards">
        {starters
          .filter((one) => one.language === language)
          .map((one) => (
            <li key={one.name} className="card">
              <h3 lang={one.language} dir="auto">
                {one.name}
              </h3>
              <p>
                <Is icon="warn" meaning="warning">
                  {say('starters.unchecked')}
                </Is>
              </p>
              <Words of={one} />
              <p className="row">
                <Button small onPress={() => take(one)}>
                  {say('templates.take')}
                  <span className="vh"> {one.name}</span>
                </Button>
              </p>
            </li>
          ))}
      </ul>
    </>
  )
}
