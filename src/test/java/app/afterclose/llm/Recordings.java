package app.afterclose.llm;

/** Streams as the servers send them, shortened. */
final class Recordings {
  private Recordings() {}

  static final String ANTHROPIC_TEXT =
      """
      event: message_start
      data: {"type":"message_start","message":{"id":"msg_01","type":"message","role":"assistant","model":"claude-x","content":[],"stop_reason":null,"usage":{"input_tokens":25,"cache_creation_input_tokens":100,"cache_read_input_tokens":50,"output_tokens":1}}}

      event: content_block_start
      data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

      event: ping
      data: {"type": "ping"}

      event: content_block_delta
      data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Grüße, "}}

      : a comment

      event: something_new
      data: {"type":"something_new","thing":[1,2]}

      event: content_block_delta
      data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"drei Deals 🎯 stehen."}}

      event: content_block_delta
      data: {"type":"content_block_delta","index":0,"delta":{"type":"later_delta","text":"not this"}}

      event: content_block_stop
      data: {"type":"content_block_stop","index":0}

      event: message_delta
      data: {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":15}}

      event: message_stop
      data: {"type":"message_stop"}

      """;

  static final String ANTHROPIC_TOOLS =
      """
      event: message_start
      data: {"type":"message_start","message":{"role":"assistant","content":[],"usage":{"input_tokens":40,"output_tokens":2}}}

      event: content_block_start
      data: {"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":"","signature":""}}

      event: content_block_delta
      data: {"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"Two look-ups \\u2013 "}}

      event: content_block_delta
      data: {"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"at once."}}

      event: content_block_delta
      data: {"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"EqQBCgIYAhIM+/=="}}

      event: content_block_stop
      data: {"type":"content_block_stop","index":0}

      event: content_block_start
      data: {"type":"content_block_start","index":1,"content_block":{"type":"redacted_thinking","data":"EmwKAhgB"}}

      event: content_block_stop
      data: {"type":"content_block_stop","index":1}

      event: content_block_start
      data: {"type":"content_block_start","index":2,"content_block":{"type":"text","text":""}}

      event: content_block_delta
      data: {"type":"content_block_delta","index":2,"delta":{"type":"text_delta","text":"I look."}}

      event: content_block_stop
      data: {"type":"content_block_stop","index":2}

      event: content_block_start
      data: {"type":"content_block_start","index":3,"content_block":{"type":"tool_use","id":"toolu_01A","name":"deals","input":{}}}

      event: content_block_delta
      data: {"type":"content_block_delta","index":3,"delta":{"type":"input_json_delta","partial_json":""}}

      event: content_block_delta
      data: {"type":"content_block_delta","index":3,"delta":{"type":"input_json_delta","partial_json":"{\\"stage\\": \\"Pro"}}

      event: content_block_delta
      data: {"type":"content_block_delta","index":3,"delta":{"type":"input_json_delta","partial_json":"posal\\", \\"above\\": 1.50}"}}

      event: content_block_stop
      data: {"type":"content_block_stop","index":3}

      event: content_block_start
      data: {"type":"content_block_start","index":4,"content_block":{"type":"tool_use","id":"toolu_01B","name":"summary","input":{}}}

      event: content_block_stop
      data: {"type":"content_block_stop","index":4}

      event: message_delta
      data: {"type":"message_delta","delta":{"stop_reason":"tool_use","stop_sequence":null},"usage":{"output_tokens":89}}

      event: message_stop
      data: {"type":"message_stop"}

      """;

  /** What {@link #ANTHROPIC_TOOLS} is to be sent back as. */
  static final String ANTHROPIC_TOOLS_RAW =
      """
      [{"type":"thinking","thinking":"Two look-ups – at once.","signature":"EqQBCgIYAhIM+/=="},\
      {"type":"redacted_thinking","data":"EmwKAhgB"},\
      {"type":"text","text":"I look."},\
      {"type":"tool_use","id":"toolu_01A","name":"deals","input":{"stage": "Proposal", "above": 1.50}},\
      {"type":"tool_use","id":"toolu_01B","name":"summary","input":{}}]\
      """;

  static final String OPENAI_TEXT =
      """
      : OPENROUTER PROCESSING

      data: {"id":"c1","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}

      data: {"id":"c1","choices":[{"index":0,"delta":{"content":"Grüße, "},"finish_reason":null}],"usage":null}

      data: {"id":"c1","choices":[{"index":0,"delta":{"content":"drei Deals 🎯 stehen."},"finish_reason":null}]}

      data: {"id":"c1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

      data: {"id":"c1","choices":[],"usage":{"prompt_tokens":175,"completion_tokens":15,"total_tokens":190}}

      data: [DONE]

      """;

  /** Both calls at index 0, told apart by their ids alone. */
  static final String OPENAI_TOOLS =
      """
      data: {"choices":[{"index":0,"delta":{"role":"assistant","content":"I look."},"finish_reason":null}]}

      data: {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"call_a","type":"function","function":{"name":"deals","arguments":""}}]},"finish_reason":null}]}

      data: {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\\"stage\\": \\"Pro"}}]},"finish_reason":null}]}

      data: {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"posal\\", \\"above\\": 1.50}"}}]},"finish_reason":null}]}

      data: {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"call_b","type":"function","function":{"name":"summary","arguments":"{}"}}]},"finish_reason":null}]}

      data: {"choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}

      data: {"choices":null,"usage":{"prompt_tokens":40,"completion_tokens":89}}

      data: [DONE]

      """;

  /** An Anthropic stream of one text block that ends for {@code stop}. */
  static String anthropic(String text, String stop) {
    return """
    event: message_start
    data: {"type":"message_start","message":{"usage":{"input_tokens":25,"output_tokens":1}}}

    event: content_block_start
    data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

    event: content_block_delta
    data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"%s"}}

    event: content_block_stop
    data: {"type":"content_block_stop","index":0}

    event: message_delta
    data: {"type":"message_delta","delta":{"stop_reason":"%s"},"usage":{"output_tokens":9}}

    event: message_stop
    data: {"type":"message_stop"}

    """
        .formatted(text, stop);
  }

  /** A stream of one text that ends for {@code finish}, as chat completions. */
  static String openAi(String text, String finish) {
    return """
    data: {"choices":[{"index":0,"delta":{"content":"%s"},"finish_reason":null}]}

    data: {"choices":[{"index":0,"delta":{},"finish_reason":"%s"}]}

    data: [DONE]

    """
        .formatted(text, finish);
  }
}
