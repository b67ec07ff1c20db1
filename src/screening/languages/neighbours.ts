// Data: small frequent words of languages that have no pack yet, so that they are not taken for one that has.
/** BCP 47 language → small frequent words, lower case with their marks. */
export const NEIGHBOURS: Record<string, string> = {
  ca: 'els les del dels amb per és són una i o que no hi ha han més molt també sense fins des nosaltres vostre vostra teu seva feina treball hores setmana setmanals dies cal busquem oferim contracte allotjament persona persones necessita tardes experiència',
  gl: 'unha dun dunha coa cos polo pola polos nunha na no do da os as e ou non máis moi ata sen nós voso vosa teu súa traballo horas semanais días buscamos ofrecemos contrato aloxamento persoa persoas precísase traballar tamén aquí hai',
  be: 'і ў у на не з да для па ад або мы вы як што ёсць гэта будзе без працы праца працу гадзін тыдзень месяц шукаем прапануем дагавор патрэбна патрэбны нам вам жыллё',
}
