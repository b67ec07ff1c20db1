// Data: invented sentences in Spanish, by the sign they show; under `not` what sounds alike and does not show it.
import type { Said } from './said.ts'

export const es: Said = {
  shown: {
    'pay-unrealistic': [
      'Los sueldos son buenísimos, en tres meses te haces tu casita',
      'Vas a ganar más en un mes allá que en un año acá, mi reina',
      'se gana muchísima plata y el trabajo es suave',
      '¿Cansado de un sueldo miserable? Aquí los ingresos no tienen techo, tú pones el límite',
      'Gana en grande desde el primer día, sin jefes ni horarios',
      'Oportunidad única de generar ingresos extraordinarios desde tu celular',
      'Te vas a llenar los bolsillos cuidando perros',
      'Doblamos o triplicamos lo que ganas ahora, garantizado',
      'Una camarera nuestra se ha comprado dos pisos en un verano',
    ],
    'no-requirements': [
      'Da igual si nunca manejaste un tráiler, allá te enseñan',
      'No importa que no domine la lengua, el capataz habla español',
      'Si jamás has pisado un quirófano no te preocupes, igual entras de auxiliar',
      'Ni leer ni escribir hace falta',
      'Tú ven, que del papeleo y del idioma ya nos olvidamos',
      'Aunque seas un desastre en inglés, la señora no habla mucho',
    ],
    'upfront-fee': [
      'Haga un giro de 80.000 pesos por Efecty para iniciar el proceso',
      'Cobramos una pequeña comisión de 250 euros por conseguirte el puesto',
      'la mitad del pago ahora y la otra mitad cuando tengas la visa en mano',
      'Cancela el valor del curso y te damos la fecha',
    ],
    'debt-advance': [
      'Los gastos de traslado los asume la empresa en un principio y luego los recupera de tu salario',
      'La multa por irse antes es lo que costó el pasaje y los papeles',
      'Todo lo que se gaste en traerte se te va rebajando de la quincena',
      'El patrón da un anticipo y el jornalero lo desquita en la cosecha',
      'No verás un peso hasta que liquides lo que nos debes',
    ],
    'travel-arranged': [
      'Salimos en combi desde Tapachula y los cruzamos al otro lado',
      'Mi compadre los pasa por la trocha y allá los esperan',
      'Solo preocúpate por llegar a la terminal, de ahí en adelante corre por nosotros',
      'Nosotros resolvemos el transporte, la frontera y el hotel',
      'Ya está listo tu pasaje, solo falta tu nombre',
      'Un taxi contratado por el jefe te deja en la puerta',
    ],
    'visa-shortcut': [
      'Te conseguimos una carta de invitación para que pases el control',
      'Te damos un permiso polaco y con ese trabajas en toda Europa',
      'Di que vienes a un congreso y pasas sin problema',
      'La residencia sale en tres semanas, la movemos por dentro',
      'Con una reserva de hotel de mentira entras sin problema',
      'Te casamos de mentira y en un año tienes papeles',
    ],
    'tied-housing': [
      'Les damos pieza y comida, eso se arregla después',
      'Te ponemos en un departamento con otros compañeros y a fin de mes se descuenta',
      'Habitación a cargo de la empresa con retención mensual en nómina',
      'Hay camarotes para la cuadrilla, se cobra semanalmente',
    ],
    'vague-duties': [
      'Actividad ligera de oficina, los detalles se dan en la charla',
      'Labores generales según necesidad del jefe',
      'El puesto se te asigna al llegar',
      'vas a ayudar a un señor con sus cosas',
      'Ya sabrás qué toca cuando te presentes',
    ],
    urgency: [
      'Quien no confirme antes de las seis pierde el puesto',
      'Se viaja este fin de semana sin falta',
      'Te contratamos en el acto, sin pruebas ni preguntas',
      'Apúntate ya, solo entran los tres primeros',
      'Mañana a las seis en la gasolinera, el que no esté no va',
    ],
    secrecy: [
      'Sin cotilleos a las vecinas.',
      'Los celulares los guarda la supervisora.',

      'No lo andes comentando con nadie, que hay mucha envidia',
      'Por acá no doy datos, háblame al inbox',
      'Nada de fotos ni de contarlo en redes',
      'Si llama la policía, tú no sabes nada',
      'Te paso los detalles por Telegram, acá me leen',
    ],
    'personal-profile': [
      'Edecanes talla 5 o 7, tez clara',
      'Necesito una chavita linda para mesera, que no tenga novio',
    ],
    'document-handover': [
      'Entregas el pasaporte al chófer y el control lo pasamos juntos.',

      'Pásame el número y la foto de tu INE',
    ],
    'place-withheld': [
      'El lugar te lo digo cuando ya tengas el pasaje',
      'La ciudad se confirma en el aeropuerto',
      'Por seguridad no se publica la dirección del trabajo',
      'A qué país vas lo sabrás después de firmar',
      'El destino lo decide el jefe a última hora',
      'Ya en camino les avisan a cuál finca van',
      'La zona se comunica solo a los seleccionados',
      'Te recogemos y te llevamos, la dirección no hace falta que la sepas',
      'Te enteras de la ciudad cuando bajes del avión',
      'No decimos en qué finca es, por discreción',
      'Puede ser Italia o Grecia, ya veremos',
      'Es cerca de la costa, no te puedo decir más',
    ],
    'no-contract': [
      'Acá no se firma nada, el trato es de confianza',
      'Nada por escrito, nos damos la mano y ya',
    ],
    'excessive-hours': [
      'Disponible las 24 horas para el abuelo',
      'Se labora de 7 am a 11 pm, media hora para almorzar',
      'Empezamos a las cinco y acabamos cuando se acaba la uva',
      'Se descansa un día cada quince',
      'Se entra de noche y se sale de noche',
    ],
    'targeted-vulnerable': [
      'Preferencia a migrantes que duermen en el albergue',
      'Paisas deportados, les damos chamba luego luego',
      'Si te han echado de casa y no tienes a nadie, ven',
      'Cubanos varados en Tapachula, tenemos empleo',
      'Compa, si te acaban de deportar, aquí hay jale',
      'Mamás que no llegan a fin de mes, escríbanme',
    ],
    'scam-compound': [
      'Atención al cliente en español para un casino online de Filipinas, te pagamos el pasaje',
      'call center en dubai para vender cripto, el vuelo va por la empresa',
      'Vacantes de soporte en el Triángulo Dorado con pasaje cubierto',
      'Chateadores para app de citas en Camboya, todo pago',
    ],
    'minor-recruited': [
      'No pedimos cédula, si aún no cumples 18 no pasa nada',
      'Si eres menor, yo te arreglo el permiso de tus papás',
      'Adolescentes para vender en la calle hasta tarde',
      'Muchachitas que aún van al colegio, buen dinero',
    ],
    'employer-verifiable': [
      'Hotel Mar de Plata, Paseo Marítimo, 8, Peñíscola. Visítenos',
      'Nuestra cooperativa, Frutas del Segre SCCL, tiene sede en el Polígono Industrial La Cerrada, nave 5',
      'Constructora Peña Blanca S.A.S., NIT 900.000.123-4, carrera 15 # 93-20, Bogotá',
      'Lavandería La Espuma, Av. Insurgentes 1500, CDMX, teléfono de oficina 55 5000 0000',
      'Agropecuaria El Ombú S.R.L., Ruta 8 km 220, Pergamino',
    ],
    'licence-number': [
      'Inscrita en el Registro Mercantil de Valencia, tomo 1234, folio 56',
      'NIT 901.234.567-8, autorizados por el Servicio Público de Empleo',
      'Licencia de agencia de empleo 2024/118',
      'CUIT 30-71000000-5',
      'Empresa registrada ante la Secretaría del Trabajo con número STPS-0342-2023',
      'Inscrita en el registro de ETT con el número 28/1999',
      'ETT nº 79/0456/15',
    ],
    'pay-and-hours-stated': [
      'El salario es de 1.381 euros brutos en doce pagas por cuarenta horas semanales',
    ],
    'no-fee-stated': [
      'La selección no cuesta nada al candidato',
      'Nunca pedimos dinero a quien busca trabajo',
      'Los gastos de contratación los paga íntegramente la empresa',
      'Inscribirse es gratis',
      'no tienes que pagar nada, ni ahora ni despues',
      'La agencia no percibe ningún honorario del trabajador',
      'Este proceso de selección no tiene ningún costo',
      'Si alguien te pide dinero por esta vacante, repórtalo: nosotros jamás cobramos',
      'Ningún candidato abona comisiones',
      'Los costes del visado y del reconocimiento médico corren a cargo del empleador',
      'El candidato no asume ningún coste',
      'Nunca te pediremos un pago por trabajar con nosotros',
      'Esta oferta no tiene ningún coste para quien se apunta',
    ],
    'deductions-itemised': [
      'Por la habitación se descuentan 120 euros al mes',
      'el piso sale a 35 euros por semana y persona',
      'La habitación cuesta 140 euros al mes',
    ],
  },
  not: {
    'upfront-fee': [
      'La empresa abona los reconocimientos médicos antes de la incorporación',
    ],
    'debt-advance': [
      'La empresa paga el billete y no se descuenta nada',
    ],
    'travel-arranged': [
      'El traslado hasta el centro corre por cuenta del trabajador',
    ],
    'visa-shortcut': [
      'La visa la decide el consulado, nosotros no podemos garantizarla',
    ],
    urgency: [
      'El plazo de inscripción termina el 30 de septiembre',
    ],
    'document-handover': [
      'Entregamos los billetes en el control de pasaportes.',

      'El día de la firma del contrato se muestra el DNI original',
    ],
    'excessive-hours': [
      'La tienda abre los siete días, se trabaja cinco',
    ],
    'minor-recruited': [
      'Monitor para menores de 16 años en campamento',
      'No se admiten candidaturas de menores de edad',
    ],
    'contract-stated': [
      'Comercial para captar nuevos contratos de luz',
      'Jurista especializado en derecho de contratos',
    ],
    secrecy: [
      'Se entrega móvil de empresa.',
    ],
  },
}
