namespace ItaIngest.Cli.CommandLine;

/// <summary>A command that cannot run. The message is the sentence that people see, in their language.</summary>
internal sealed class CannotRunException(string message) : Exception(message);
