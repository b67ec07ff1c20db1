// Data: invented sentences in Portuguese, by the sign they show; under `not` what sounds alike and does not show it.
import type { Said } from './said.ts'

export const pt: Said = {
  shown: {
    'pay-unrealistic': [
      'Menina, em dois meses você compra sua casa própria',
      'Vais encher a carteira a passear cães',
      'Uma empregada nossa comprou duas casas num verão',
      'Lucros loucos a ver anúncios',
    ],
    'no-requirements': [
      'nao importa se nunca trabalhou na obra, vem',
      'Se nunca entrou numa cozinha não faz mal, entra como cozinheiro',
      'Vem, que da papelada e da língua ninguém quer saber',
      'Mesmo que sejas péssimo a inglês, a senhora fala pouco',
    ],
    'upfront-fee': [
      'Antes de embarcar tem que acertar 500 euros com a agência',
      'O exame admissional é por conta do candidato, R$ 120 no ato',
      'curso obrigatório de 80 € pago à cabeça',
      'Transfira o valor do bilhete para o nosso IBAN e tratamos do resto',
      'O material de trabalho tem que ser comprado com a gente antes do primeiro dia',
      'Cobramos 300 euros de comissão para te arranjar trabalho',
      'A carta de trabalho fica em 400 dólares',
    ],
    'debt-advance': [
      'Os três primeiros salários ficam para cobrir as despesas da viagem',
      'O gato dá um adiantamento pra família e o peão paga na safra',
      'O visto vai sendo cobrado mês a mês',
      'Não vês um cêntimo até liquidares o que nos deves',
    ],
    'travel-arranged': [
      'A agência cuida de passagem, passaporte e hospedagem',
      'Não se preocupe com nada: o bilhete vai por e-mail e alguém espera por si',
      'Organizamos todo o transporte de Moldávia até ao Alentejo',
      'O bilhete já está pronto, só falta o nome',
      'Um táxi pago pelo patrão deixa-te à porta',
    ],
    'visa-shortcut': [
      'Na imigração fala que vai visitar um amigo',
      'Carta convite e seguro falso? nós resolvemos a tua entrada',
      'Diz que vens a um congresso e passas sem problema',
      'A residência sai em três semanas, tratamos por dentro',
      'Com uma reserva de hotel falsa entras sem problema',
      'Casas no papel e num ano tens os documentos',
    ],
    'tied-housing': [
      'As meninas moram todas na casa onde trabalham',
      'Há camaratas para o grupo, cobra-se à semana',
      'A casa é posta pela agência e cobrada no recibo',
    ],
    'vague-duties': [
      'Coisa tranquila, nada de mais, você vai gostar',
      'A função será definida à chegada',
      'Oportunidade num projeto inovador, funções a definir',
      'é só ajudar um senhor com umas encomendas',
      'Já vês o que é quando cá chegares',
      'Um trabalhinho discreto com senhores educados',
    ],
    urgency: [
      'Quem não responder até às 18h perde a vaga',
      'Contratação na hora, sem teste nem conversa',
      'O avião parte depois de amanhã e falta uma pessoa',
      'Inscreve-te já, só entram os três primeiros',
      'Amanhã às seis na bomba de gasolina, quem não estiver não vai',
      'Hoje à tarde fecho o grupo',
    ],
    secrecy: [
      'Sem fofocas com amigas.',

      'A tua família só precisa de saber quando já lá estiveres',
      'Nada de fotos nem de contar nas redes',
      'Mando os detalhes por Telegram, aqui leem-me',
    ],
    'personal-profile': [
      'Procuram-se raparigas giras para bar',
      'Diz-me a tua idade, peso e se tens namorado',
      'Queremos loiras ou morenas elegantes, desinibidas',
      'Procuram-se loirinhas até 25 para o bar',
    ],
    'document-handover': [
      'Os papéis originais estão com a encarregada, fechados à chave',
    ],
    'place-withheld': [
      'A morada do trabalho é dada no dia',
      'Só na hora do embarque vocês ficam sabendo da fazenda',
      'O local é confidencial e só é indicado aos escolhidos',
      'O motorista sabe o caminho, você não precisa do endereço',
      'Podem ir para um sítio ou para outro, decide-se lá',
      'Não dizemos em que quinta é, por discrição',
      'Pode ser Itália ou Grécia, logo se vê',
    ],
    'no-contract': [
      'Pago-te num envelope e não se fala mais nisso',
      'Registrar? aqui ninguém registra, rsrs',
    ],
    'excessive-hours': [
      'Oitenta horas semanais na época alta',
      'Não se descansa durante a colheita',
      'Não há fins de semana nem feriados até novembro',
      'Começamos às cinco e só paramos quando acabar a uva',
      'Folga de quinze em quinze dias',
      'Entra-se de noite e sai-se de noite',
    ],
    'targeted-vulnerable': [
      'Venezuelanos que chegaram agora em Roraima, tem serviço',
      'Só para quem está ilegal no país',
      'Procuro gente da rua que queira trabalhar por comida e cama',
      'Timorenses acabados de chegar a Lisboa, há lugar na apanha',
      'Moça do interior que quer ajudar a família, vem com a gente',
      'Se te puseram fora de casa e não tens ninguém, vem',
      'Angolanos retidos em Lisboa, temos emprego',
      'Mães que não chegam ao fim do mês, escrevam-me',
    ],
    'scam-compound': [
      'Atendimento em português para casino online nas Filipinas, viagem por nossa conta',
      'precisamos de brasileiros pra Sihanoukville, voo incluído',
      'Call center em Dubai com vendas de cripto, passagem e visto pagos',
      'Modelo de videochamada para plataforma em Phnom Penh',
      'Conversadores para app de namoro no Camboja, tudo pago',
    ],
    'minor-recruited': [
      'Novinhas para trabalhar em boate',
      'Aceitamos quem ainda não fez 18',
      'Se fores menor, arranjamos uma autorização dos pais',
      'Procuram-se adolescentes para modelos no estrangeiro',
      'Ninguém pergunta quantos anos tens',
      'Tanto faz se tens 15, pagamos na mesma',
      'Mocinhas que ainda vão à escola, bom dinheiro',
      'Com 16 já podes dançar aqui',
    ],
    'employer-verifiable': [
      'Somos a Metalúrgica do Vouga, com sede na Zona Industrial de Oliveira, lote 12',
      'Lar Nossa Senhora da Luz, Largo da Igreja, 4, Chaves',
    ],
    'licence-number': [
      'Registada na Conservatória do Registo Comercial sob o n.º 501234567',
      'Registro no Ministério do Trabalho nº 46213.000123/2024-11',
      'Contribuinte 510000000',
    ],
    'contract-stated': [
      'Enviamos-lhe uma cópia do contrato em inglês e em nepalês antes de assinar',
      'Contratação por prazo determinado de 180 dias',
    ],
    'pay-and-hours-stated': [
      'Ordenado ilíquido de 1.050 euros por quarenta horas semanais',
    ],
    'no-fee-stated': [
      'Todos os custos de recrutamento são suportados pelo empregador',
      'A agência não recebe comissões dos candidatos',
      'É proibido cobrar ao trabalhador e nós cumprimos',
      'Visto e exames pagos pela empresa, sem devolução',
      'O candidato não suporta qualquer custo',
      'Nunca lhe pediremos pagamentos para trabalhar connosco',
    ],
    'deductions-itemised': [
      'Pelo quarto descontam-se 130 euros por mês',
      'São retidos 100 euros mensais para a renda',
      'O quarto custa 140 euros por mês',
    ],
  },
  not: {
    'pay-unrealistic': [
      'Médico anestesista, 7.500 euros mensais brutos',
    ],
    'no-requirements': [
      'Inglês fluente é obrigatório',
    ],
    'upfront-fee': [
      'A empresa paga o seguro e o curso',
    ],
    'vague-duties': [
      'Auxiliar de serviços gerais para limpar salas e banheiros da escola',
    ],
    secrecy: [
      'O colaborador assina um acordo de sigilo profissional',
      'Pode falar com a família antes de decidir',
    ],
    'contract-stated': [
      'Negociar contratos com fornecedores',
      'Assistente jurídico para revisão de contratos',
    ],
    'no-fee-stated': [
      'O envio não tem custo',
    ],
  },
}
