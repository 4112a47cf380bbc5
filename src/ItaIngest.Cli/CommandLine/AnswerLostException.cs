namespace ItaIngest.Cli.CommandLine;

/// <summary>An answer that could not be written to stdout. What the command stored stands.</summary>
internal sealed class AnswerLostException(Exception why) : Exception(why.Message, why);
