namespace ItaIngest.Fuzzing.Mutations;

/// <summary>Makes inputs of one format.</summary>
internal interface IMutator
{
    /// <summary>An input; the same dice give the same bytes.</summary>
    byte[] Mutate(Dice dice);
}
