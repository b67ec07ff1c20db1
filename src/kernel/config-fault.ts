/** The settings cannot be used as they are; the words name the variable or file and say what to do. */
export class ConfigFault extends Error {}
