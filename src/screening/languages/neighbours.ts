// Data: small frequent words of languages that have no pack yet, so that they are not taken for one that has.
/** BCP 47 language → small frequent words, lower case with their marks. */
export const NEIGHBOURS: Record<string, string> = {
  gl: 'unha dun dunha coa cos polo pola polos nunha na no do da os as e ou non máis moi ata sen nós voso vosa teu súa traballo horas semanais días buscamos ofrecemos contrato aloxamento persoa persoas precísase traballar tamén aquí hai',
  be: 'і ў у на не з да для па ад або мы вы як што ёсць гэта будзе без працы праца працу гадзін тыдзень месяц шукаем прапануем дагавор патрэбна патрэбны нам вам жыллё',
}
