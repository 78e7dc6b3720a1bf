"""Words that stand for constants: data only, one line a word, nothing imported."""
