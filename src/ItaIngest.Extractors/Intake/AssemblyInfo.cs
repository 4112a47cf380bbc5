using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ItaIngest.Tests")]
